package clinic.vein.fhir.web;

import clinic.vein.kernel.PublicAddress;
import clinic.vein.security.access.AccessTable;
import clinic.vein.security.access.SystemScope;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code .well-known/smart-configuration}: how other systems sign in (SMART App Launch 2.2). It names what works and no more,
 * so that there is nothing about sign-in by people, who have the clinic's own pages.
 */
final class SmartConfiguration extends HttpServlet {

    static final String PATH = FhirConfiguration.PATH + "/.well-known/smart-configuration";

    static final List<String> CAPABILITIES = List.of(
            "client-confidential-asymmetric", "client-confidential-symmetric", "permission-v1", "permission-v2");

    private static final long serialVersionUID = 1L;

    private final transient ObjectMapper json;
    private final transient Configuration configuration;

    SmartConfiguration(ObjectMapper json, PublicAddress address) {
        this.json = json;
        this.configuration = new Configuration(
                address.to("/oauth2/token").toString(),
                List.of("private_key_jwt", "client_secret_basic"),
                List.of("ES384", "RS384"),
                address.to("/oauth2/revoke").toString(),
                List.of("private_key_jwt", "client_secret_basic"),
                List.of("client_credentials"),
                Stream.concat(
                                AccessTable.systemScopes().stream().map(SystemScope::toString),
                                Stream.of("fhir:read", "fhir:write"))
                        .toList(),
                CAPABILITIES);
    }

    private record Configuration(
            @JsonProperty("token_endpoint") String tokenEndpoint,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> signIns,

            @JsonProperty("token_endpoint_auth_signing_alg_values_supported")
            List<String> algorithms,

            @JsonProperty("revocation_endpoint") String revocationEndpoint,

            @JsonProperty("revocation_endpoint_auth_methods_supported")
            List<String> revocationSignIns,

            @JsonProperty("grant_types_supported") List<String> grants,
            @JsonProperty("scopes_supported") List<String> scopes,
            List<String> capabilities) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(configuration);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
