package clinic.vein.security.clients;

import clinic.vein.security.access.AccessTable;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param apiClients other systems that may call the API, by their ids */
@ConfigurationProperties("clinic")
record ApiClientSettings(@DefaultValue Map<String, Client> apiClients) {

    static final Set<String> SCOPES = Set.of(
            "referrals:read",
            "referrals:write",
            "practice:read",
            "practice:write",
            "metrics:read",
            "fhir:read",
            "fhir:write");

    ApiClientSettings {
        apiClients = Map.copyOf(apiClients);
        apiClients.keySet().forEach(id -> {
            // It stands in the timeline beside the accounts' ids, and must not be taken for one of them: those have no
            // hyphen.
            if (!id.matches("client-[a-z0-9-]{1,50}")) {
                throw new IllegalArgumentException("clinic.api-clients." + id
                        + ": an id begins with client- and has small letters, digits and hyphens");
            }
        });
    }

    /**
     * Signs in by secret, by key, or by both while it changes over.
     *
     * @param secretSha256 of the secret, in hexadecimal digits; the secret itself is long and random, so that a fast hash
     *     is enough
     * @param jwks its public keys, as JSON
     * @param jwksUrl where it publishes them
     * @param scopes what the client may ask for: ours, or SMART's such as {@code system/Task.rs}
     */
    record Client(
            @Nullable String secretSha256,
            @Nullable String jwks,
            @Nullable URI jwksUrl,
            @DefaultValue Set<String> scopes) {

        Client {
            if (secretSha256 != null && !secretSha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "clinic.api-clients.*.secret-sha256 must be 64 hexadecimal digits in small letters");
            }
            if (jwks != null && jwksUrl != null || secretSha256 == null && jwks == null && jwksUrl == null) {
                throw new IllegalArgumentException(
                        "clinic.api-clients.* needs secret-sha256, or one of jwks and jwks-url");
            }
            if (jwks != null) {
                KeySet.of(jwks);
            }
            if (scopes.isEmpty() || !scopes.stream().allMatch(GrantedScopes::isKnown)) {
                throw new IllegalArgumentException("clinic.api-clients.*.scopes must be some of " + SCOPES
                        + ", or of SMART’s " + AccessTable.systemScopes());
            }
        }

        boolean hasKeys() {
            return jwks != null || jwksUrl != null;
        }

        @Override
        public String toString() {
            return "Client[scopes=" + scopes + "]";
        }
    }
}
