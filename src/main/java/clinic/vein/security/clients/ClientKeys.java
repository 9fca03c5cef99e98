package clinic.vein.security.clients;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public keys of the systems that sign in by key: as they were registered, or where each system publishes its own. */
final class ClientKeys {

    /** A key that a system has taken out of its list is believed for no longer than this. */
    static final Duration KEPT = Duration.ofMinutes(5);

    /** Whoever names keys that are not there makes us ask no more often than this. */
    static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(30);

    /** Those who come meanwhile wait for whoever asks no longer than this. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ClientKeys.class);

    private static final JWKSource<SecurityContext> NONE = new ImmutableJWKSet<>(new JWKSet());

    private final Map<String, JWKSource<SecurityContext>> sources = new HashMap<>();
    private final Map<String, URI> addresses = new HashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    /** @throws IllegalArgumentException when a system publishes its keys where nothing may be fetched from */
    ClientKeys(ApiClientSettings settings, FetchKeys fetch) {
        settings.apiClients().forEach((id, client) -> {
            URI address = client.jwksUrl();
            if (address != null) {
                addresses.put(id, fetch.allowed(address));
                sources.put(id, published(address, noting(id, fetch)));
            } else if (client.jwks() != null) {
                sources.put(id, new ImmutableJWKSet<>(KeySet.of(client.jwks())));
            }
        });
    }

    JWKSource<SecurityContext> of(String client) {
        return sources.getOrDefault(client, NONE);
    }

    /** Where the client publishes its keys; null where they were registered. */
    @Nullable
    URI address(String client) {
        return addresses.get(client);
    }

    /** Whether the client's keys could not be had when they were last asked for. */
    boolean cannotBeFetched(String client) {
        return away.contains(client);
    }

    private ResourceRetriever noting(String client, FetchKeys fetch) {
        return address -> {
            try {
                Resource keys = fetch.retrieveResource(address);
                away.remove(client);
                return keys;
            } catch (IOException failed) {
                away.add(client);
                LOG.warn("The keys of {} cannot be fetched: {}", client, failed.toString());
                throw failed;
            }
        };
    }

    private static JWKSource<SecurityContext> published(URI address, ResourceRetriever fetch) {
        try {
            return JWKSourceBuilder.create(address.toURL(), fetch)
                    .cache(KEPT.toMillis(), WAITED_FOR.toMillis())
                    .rateLimited(ASKED_AGAIN_AFTER.toMillis())
                    .refreshAheadCache(false)
                    .retrying(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
