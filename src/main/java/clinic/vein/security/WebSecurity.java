package clinic.vein.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
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
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what. One sign-in for our pages, our API and the engine's web apps; closed unless opened here. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] CLINICAL = {"INTAKE", "NURSE", "PHYSICIAN", "VASCULAR"};

    /** The engine's web apps check their own CSRF token and the engine's grants; we make sure somebody is signed in. */
    @Bean
    @Order(1)
    SecurityFilterChain engineChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests
                        // An anonymous visitor could otherwise make an administrator of himself (CVE-2026-77226).
                        .requestMatchers(path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .logout(logout -> logout.logoutRequestMatcher(path(POST, "/camunda/api/admin/auth/user/default/logout"))
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), path("/camunda/**")))
                .requestCache(Customizer.withDefaults())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path(POST, "/api/referrals"))
                        .hasRole("INTAKE")
                        .requestMatchers(path(GET, "/api/referrals/*/readers"), path(GET, "/api/audit/**"))
                        .hasRole("PRIVACY")
                        .requestMatchers(new ImportRequest())
                        .hasRole("INTAKE")
                        .anyRequest()
                        .hasAnyRole(CLINICAL))
                .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // Credentials that a browser never sends by itself cannot be ridden on.
                        .ignoringRequestMatchers(basicCredentials()))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesChain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        path(GET, "/"),
                                        path("/refer/**"),
                                        path("/status/**"),
                                        path("/sign-in"),
                                        path(GET, "/site.css"),
                                        path(GET, "/*.js"),
                                        path(GET, "/favicon.*"),
                                        path(GET, "/actuator/health/**"))
                                .permitAll()
                                .requestMatchers(path("/import/**"))
                                .hasRole("INTAKE")
                                .requestMatchers(path("/actuator/**"))
                                .hasAnyRole("CLINICADMIN", "ADMIN")
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").successHandler(new FirstPage()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'")))
                .build();
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    /** Not the engine's cookie name: its web apps keep a CSRF token of their own under XSRF-TOKEN. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("VEIN-CSRF");
        tokens.setHeaderName("X-VEIN-CSRF");
        return tokens;
    }

    private static RequestMatcher basicCredentials() {
        return request -> {
            String credentials = request.getHeader("Authorization");
            return credentials != null && credentials.regionMatches(true, 0, "Basic ", 0, 6);
        };
    }

    /** {@code POST /api/referrals:import}: a colon that path patterns would take for a variable's. */
    private record ImportRequest() implements RequestMatcher {
        @Override
        public boolean matches(jakarta.servlet.http.HttpServletRequest request) {
            return request.getRequestURI().endsWith("/api/referrals:import");
        }
    }
}
