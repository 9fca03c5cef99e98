package clinic.vein.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Another system: {@code client-surgery} may read and write referrals, {@code client-reader} only read them, {@code client-metrics} and {@code client-fhir} neither; {@code client-hospital} is another one of FHIR. */
public final class ApiClient {

    private ApiClient() {}

    /** A token with every scope the client may have. */
    public static String token(int port, String client) {
        String scopes = switch (client) {
            case "client-reader" -> "referrals:read+practice:read";
            case "client-metrics" -> "metrics:read";
            case "client-fhir", "client-hospital" -> "fhir:read+fhir:write";
            default -> "referrals:read+referrals:write+practice:read+practice:write";
        };
        HttpResponse<String> answer =
                ask(port, client, TestAccounts.PASSWORD, "grant_type=client_credentials&scope=" + scopes);
        try {
            return new ObjectMapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HttpResponse<String> ask(int port, String client, String secret, String form) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header(
                                            "Authorization",
                                            "Basic "
                                                    + Base64.getEncoder()
                                                            .encodeToString((client + ":" + secret)
                                                                    .getBytes(StandardCharsets.UTF_8)))
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
