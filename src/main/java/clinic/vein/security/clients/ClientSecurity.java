package clinic.vein.security.clients;

import clinic.vein.kernel.PublicAddress;
import clinic.vein.security.limits.Tries;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * {@code POST /oauth2/token}: other systems exchange their secret, or what they have signed with their key, for a token (client
 * credentials, RFC 6749 4.4; RFC 7523). {@code POST /oauth2/revoke} takes one back (RFC 7009).
 */
@Configuration(proxyBeanMethods = false)
class ClientSecurity {

    static final String TOKENS = "/oauth2/token";
    static final String REVOCATION = "/oauth2/revoke";

    @Bean
    ClientAssertions clientAssertions(
            ApiClientSettings settings,
            ClientKeySettings places,
            UsedAssertions used,
            PublicAddress address,
            Clock clock) {
        ClientKeys keys = new ClientKeys(settings, new FetchKeys(places));
        return new ClientAssertions(keys, used, address.to(TOKENS), clock);
    }

    @Bean
    @Order(0)
    SecurityFilterChain tokenChain(
            HttpSecurity http,
            ApiClients clients,
            ClientTokens tokens,
            RevokedTokens revoked,
            ClientAssertions assertions,
            Tries tries)
            throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        paths.matcher(HttpMethod.POST, TOKENS), paths.matcher(HttpMethod.POST, REVOCATION)))
                .with(
                        OAuth2AuthorizationServerConfigurer.authorizationServer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(new RevocableTokens(clients, tokens.decoder(), revoked))
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer("https://" + ClientTokens.ISSUER)
                                        .build())
                                .tokenGenerator(tokens.generator())
                                .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverters(converters -> {
                                            converters.clear();
                                            converters.add(new GrantedScopes());
                                        })
                                        .authenticationProviders(ClientSecurity::grants))
                                .clientAuthentication(client -> client.errorResponseHandler(new SignInRefusals())
                                        .authenticationConverters(converters -> {
                                            converters.clear();
                                            converters.add(new AssertionSignIn());
                                            converters.add(new ClientSecretBasicAuthenticationConverter());
                                        })
                                        .authenticationProviders(providers -> signIns(providers, assertions))))
                .addFilterAfter(
                        new TokenThrottle(id -> clients.findByClientId(id) != null, tries),
                        SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static void signIns(List<AuthenticationProvider> providers, ClientAssertions assertions) {
        providers.forEach(provider -> {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new Sha256Secrets());
            }
            if (provider instanceof JwtClientAssertionAuthenticationProvider keys) {
                keys.setJwtDecoderFactory(assertions);
            }
        });
    }

    /** What is granted, {@link GrantedScopes} has said; Spring would ask for each scope word by word. */
    private static void grants(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider credentials) {
                credentials.setAuthenticationValidator(context -> {});
            }
        });
    }

    /** Of a system that is registered no longer, or of a token that was given back, nothing is believed. */
    @Bean
    JwtDecoder clientTokenDecoder(ClientTokens tokens, ApiClients clients, RevokedTokens revoked) {
        JwtDecoder signed = tokens.decoder();
        return token -> {
            Jwt read = signed.decode(token);
            if (clients.findByClientId(read.getSubject()) == null || revoked.contains(read.getId())) {
                throw new BadJwtException("revoked");
            }
            return read;
        };
    }
}
