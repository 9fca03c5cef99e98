package clinic.vein.security.clients;

import java.util.Map;
import java.util.Set;
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
     * @param secretSha256 of the secret, in hexadecimal digits; the secret itself is long and random, so that a fast hash
     *     is enough
     * @param scopes what the client may ask for
     */
    record Client(String secretSha256, @DefaultValue Set<String> scopes) {

        Client {
            if (secretSha256 == null || !secretSha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "clinic.api-clients.*.secret-sha256 must be 64 hexadecimal digits in small letters");
            }
            if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
                throw new IllegalArgumentException("clinic.api-clients.*.scopes must be some of " + SCOPES);
            }
        }

        @Override
        public String toString() {
            return "Client[scopes=" + scopes + "]";
        }
    }
}
