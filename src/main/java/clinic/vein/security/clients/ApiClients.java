package clinic.vein.security.clients;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The other systems that configuration names; each gets tokens for itself and for a few minutes. */
@Component
class ApiClients implements RegisteredClientRepository {

    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    /** What SMART wants at most: whoever signs in by key asks anew by itself. */
    private static final Duration KEYED_TOKEN_LIFETIME = Duration.ofMinutes(5);

    /**
     * Prometheus keeps a token until it runs out, even one that is refused. Where the keys are new, as without
     * {@code clinic.draft-key} after a restart, it would see nothing for that long and call the application down.
     */
    private static final Duration METRICS_TOKEN_LIFETIME = Duration.ofMinutes(1);

    private static final Set<String> METRICS = Set.of("metrics:read");

    private final Map<String, RegisteredClient> clients = new HashMap<>();

    ApiClients(ApiClientSettings settings, ObjectProvider<DemoClient> demo) {
        settings.apiClients().forEach(this::add);
        demo.ifAvailable(one -> add(DemoClient.ID, one.client()));
    }

    private void add(String id, ApiClientSettings.Client client) {
        RegisteredClient.Builder added = RegisteredClient.withId(id)
                .clientId(id)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(lifetime(client))
                        .build());
        if (client.secretSha256() != null) {
            added.clientSecret(client.secretSha256())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        }
        if (client.hasKeys()) {
            // Which of the algorithms, the key says; without this Spring would take it for one with a shared secret.
            added.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                    .clientSettings(ClientSettings.builder()
                            .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES384)
                            .build());
        }
        clients.put(id, added.build());
    }

    private static Duration lifetime(ApiClientSettings.Client client) {
        if (client.hasKeys()) {
            return KEYED_TOKEN_LIFETIME;
        }
        return client.scopes().equals(METRICS) ? METRICS_TOKEN_LIFETIME : TOKEN_LIFETIME;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients come from configuration");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return clients.get(id);
    }
}
