package clinic.vein.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.security.access.AccessTable;
import clinic.vein.security.access.TableRules;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/** One sign-in for our pages, our API and the engine's web apps; who may call what is in {@link AccessTable}. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final TableRules TABLE = new TableRules();

    private final SessionWatch sessions;
    private final KnownDevices devices;
    private final SignInOutcome outcome;
    private final SingleSignOn singleSignOn;
    private final DenialInWords denial;
    private final boolean https;
    private final WantedPage wanted;

    WebSecurity(
            SessionWatch sessions,
            KnownDevices devices,
            SignInOutcome outcome,
            SingleSignOn singleSignOn,
            DenialInWords denial,
            PublicAddress address,
            DraftKey key) {
        this.denial = denial;
        this.singleSignOn = singleSignOn;
        this.sessions = sessions;
        this.devices = devices;
        this.outcome = outcome;
        this.https = address.isHttps();
        this.wanted = new WantedPage(key.seal("wanted-pages"), pagesToComeBackTo(), https);
        outcome.setRequestCache(wanted);
    }

    /** The engine's web apps check their own CSRF token, and the engine its own grants. */
    @Bean
    @Order(1)
    SecurityFilterChain engineChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(TABLE))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(new AndRequestMatcher(
                                path(POST, "/camunda/api/admin/auth/user/default/logout"), engineToken()))
                        .addLogoutHandler(clearSiteData())
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(denial, path("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), path("/camunda/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), path("/camunda/**")))
                .requestCache(cache -> cache.requestCache(wanted))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(path("/api/**"), path("/actuator/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(TABLE))
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                // People come with their session, other systems with a token; nobody with a password.
                .oauth2ResourceServer(systems -> systems.jwt(Customizer.withDefaults()))
                // No browser of anybody can sign what the text service says.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(path(POST, "/api/text-receipts")))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                                .accessDeniedHandler(denial))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesChain(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(TABLE))
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new NoSuchPage(), AuthorizationFilter.class)
                // Another session rather than another name: a request under way writes the old name back.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(devices::buildDetails)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(clearSiteData())
                        .logoutSuccessUrl("/sign-in?signed-out"))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new FormAgain()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()));
        singleSignOn.addTo(http);
        return http.build();
    }

    /** Only pages: whatever an app still fetches after its session has ended must not be what a new one begins with. */
    private static RequestMatcher pagesToComeBackTo() {
        RequestMatcher engine = path("/camunda/**");
        RequestMatcher app = path(GET, "/camunda/app/**");
        return request -> (!engine.matches(request) || app.matches(request))
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    /** Not the engine's cookie name: its web apps keep a CSRF token of their own under XSRF-TOKEN. */
    private CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("VEIN-CSRF");
        tokens.setHeaderName("X-VEIN-CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(https));
        return tokens;
    }

    /** The engine's own check of its token comes too late for its sign-out, which is ours. */
    private static RequestMatcher engineToken() {
        return request -> {
            Cookie token = WebUtils.getCookie(request, "XSRF-TOKEN");
            return token != null && token.getValue().equals(request.getHeader("X-XSRF-TOKEN"));
        };
    }

    /** Not the cookies: the mark of a known device stays. */
    private static LogoutHandler clearSiteData() {
        return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE, STORAGE));
    }
}
