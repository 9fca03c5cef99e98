package clinic.vein.security.clients;

import clinic.vein.security.limits.Tries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** {@code POST /oauth2/token}: other systems exchange their secret for a token (client credentials, RFC 6749 4.4). */
@Configuration(proxyBeanMethods = false)
class ClientSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain tokenChain(HttpSecurity http, ApiClients clients, ClientTokens tokens, Tries tries)
            throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/oauth2/token"))
                .with(
                        OAuth2AuthorizationServerConfigurer.authorizationServer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(new ForgottenTokens())
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer("https://" + ClientTokens.ISSUER)
                                        .build())
                                .tokenGenerator(tokens.generator())
                                .clientAuthentication(client ->
                                        client.authenticationProviders(providers -> providers.forEach(provider -> {
                                            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                                                secrets.setPasswordEncoder(new Sha256Secrets());
                                            }
                                        }))))
                .addFilterAfter(
                        new TokenThrottle(id -> clients.findByClientId(id) != null, tries),
                        SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    JwtDecoder clientTokenDecoder(ClientTokens tokens) {
        return tokens.decoder();
    }
}
