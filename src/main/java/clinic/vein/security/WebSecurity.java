package clinic.vein.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

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
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/** Who may call what. One sign-in for our pages, our API and the engine's web apps; closed unless opened here. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] CLINICAL = {"INTAKE", "NURSE", "PHYSICIAN", "VASCULAR"};
    private static final String[] OUTCOMES = {"VASCULAR", "CLINICADMIN"};

    private final SessionWatch sessions;
    private final KnownDevices devices;
    private final SignInOutcome outcome;
    private final SingleSignOn singleSignOn;
    private final boolean https;

    WebSecurity(
            SessionWatch sessions,
            KnownDevices devices,
            SignInOutcome outcome,
            SingleSignOn singleSignOn,
            PublicAddress address) {
        this.singleSignOn = singleSignOn;
        this.sessions = sessions;
        this.devices = devices;
        this.outcome = outcome;
        this.https = address.isHttps();
    }

    /** The engine's web apps check their own CSRF token and the engine's grants; we make sure somebody is signed in. */
    @Bean
    @Order(1)
    SecurityFilterChain engineChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests
                        // An anonymous visitor could otherwise make an administrator of himself (CVE-2026-77226).
                        .requestMatchers(path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        // Ways to try passwords past our sign-in, which counts the tries.
                        .requestMatchers(
                                path("/camunda/api/admin/auth/user/*/login/**"),
                                path("/camunda/api/engine/engine/*/identity/verify"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(new AndRequestMatcher(
                                path(POST, "/camunda/api/admin/auth/user/default/logout"), engineToken()))
                        .addLogoutHandler(clearSiteData())
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), path("/camunda/**")))
                .requestCache(cache -> cache.requestCache(pagesToComeBackTo()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path(POST, "/api/referrals"))
                        .hasAnyAuthority("ROLE_INTAKE", "SCOPE_referrals:write")
                        .requestMatchers(
                                path(GET, "/api/referrals/*/readers"),
                                path(GET, "/api/referrals/*/copy"),
                                path(GET, "/api/referrals/*/copy.pdf"),
                                path("/api/privacy/**"),
                                path(GET, "/api/audit/**"))
                        .hasRole("PRIVACY")
                        .requestMatchers(new ImportRequest("/api/referrals:import"))
                        .hasAnyAuthority("ROLE_INTAKE", "SCOPE_referrals:write")
                        .requestMatchers(path(GET, "/api/referrals"), path(GET, "/api/referrals/**"))
                        .access(anyOf(hasAnyRole(CLINICAL), hasAuthority("SCOPE_referrals:read")))
                        .requestMatchers(path("/api/outcomes"), new ImportRequest("/api/outcomes:import"))
                        .hasAnyRole(OUTCOMES)
                        .anyRequest()
                        .hasAnyRole(CLINICAL))
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                // People come with their session, other systems with a token; nobody with a password.
                .oauth2ResourceServer(systems -> systems.jwt(Customizer.withDefaults()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesChain(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        path(GET, "/"),
                                        path("/refer/**"),
                                        path("/status/**"),
                                        path("/sign-in"),
                                        path("/session"),
                                        path(GET, "/site.css"),
                                        path(GET, "/*.js"),
                                        path(GET, "/favicon.*"),
                                        path(GET, "/actuator/health/**"))
                                .permitAll()
                                .requestMatchers(path("/import/**"))
                                .hasRole("INTAKE")
                                .requestMatchers(path("/outcomes/**"))
                                .hasAnyRole(OUTCOMES)
                                .requestMatchers(path("/privacy/**"))
                                .hasRole("PRIVACY")
                                .requestMatchers(path("/actuator/**"))
                                .hasAnyRole("CLINICADMIN", "ADMIN")
                                .anyRequest()
                                .authenticated())
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(devices::buildDetails)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(clearSiteData())
                        .logoutSuccessUrl("/sign-in?signed-out"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()));
        singleSignOn.addTo(http);
        return http.build();
    }

    /** Only pages: whatever an app still fetches after its session has ended must not be what a new one begins with. */
    private static HttpSessionRequestCache pagesToComeBackTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        RequestMatcher app = path(GET, "/camunda/app/**");
        cache.setRequestMatcher(request -> app.matches(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
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

    /** Such as {@code POST /api/referrals:import}: a colon that path patterns would take for a variable's. */
    private record ImportRequest(String path) implements RequestMatcher {
        @Override
        public boolean matches(jakarta.servlet.http.HttpServletRequest request) {
            return request.getRequestURI().endsWith(path);
        }
    }
}
