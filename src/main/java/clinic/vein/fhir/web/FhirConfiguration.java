package clinic.vein.fhir.web;

import clinic.vein.audit.FoldedRefusals;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.security.access.TableRules;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Puts the server of FHIR behind the sign-in of other systems and the table of who may call what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FhirSettings.class)
class FhirConfiguration {

    static final String PATH = "/fhir";

    @Bean
    ServletRegistrationBean<FhirServer> fhirServer(
            List<FhirProvider> providers,
            Outcomes outcomes,
            Capability capability,
            BodyGuard bodies,
            PublicAddress address) {
        return new ServletRegistrationBean<>(
                new FhirServer(
                        providers,
                        new FailureAnswers(outcomes),
                        capability,
                        bodies,
                        address.to(PATH).toString()),
                PATH + "/*");
    }

    @Bean
    ServletRegistrationBean<SmartConfiguration> smartConfiguration(ObjectMapper json, PublicAddress address) {
        ServletRegistrationBean<SmartConfiguration> servlet =
                new ServletRegistrationBean<>(new SmartConfiguration(json, address), SmartConfiguration.PATH);
        servlet.setName("smartConfiguration");
        return servlet;
    }

    /** Right behind what answers for outages, so that whoever refuses a request after it is heard in FHIR. */
    @Bean
    FilterRegistrationBean<RefusalsInFhir> refusalsInFhir(Outcomes outcomes) {
        FilterRegistrationBean<RefusalsInFhir> filter = new FilterRegistrationBean<>(new RefusalsInFhir(outcomes));
        filter.addUrlPatterns(PATH + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return filter;
    }

    /** Outside of the limits of all requests, so that what those refuse is on record as well. */
    @Bean
    FilterRegistrationBean<RefusalsOnRecord> fhirRefusalsOnRecord(FoldedRefusals refusals) {
        FilterRegistrationBean<RefusalsOnRecord> filter = new FilterRegistrationBean<>(new RefusalsOnRecord(refusals));
        filter.addUrlPatterns(PATH + "/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 30);
        return filter;
    }

    /** Other systems only, each time with a token: there is no session, so that no page can act with somebody else's. */
    @Bean
    @Order(2)
    SecurityFilterChain fhirChain(HttpSecurity http, Outcomes outcomes, FhirSettings settings) throws Exception {
        SignInAnswers answers = new SignInAnswers(outcomes, new BearerTokenAuthenticationEntryPoint());
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(paths.matcher(PATH), paths.matcher(PATH + "/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new TableRules()))
                .oauth2ResourceServer(systems -> systems.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(answers)
                        .accessDeniedHandler(answers))
                .addFilterAfter(
                        new AskingPace(outcomes, settings, System::nanoTime), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
