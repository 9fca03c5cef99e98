package clinic.vein.security.clients;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a system's keys: by https, from hosts that the clinic has named, no more than a list of keys is long and no longer
 * than a caller can wait for. It follows no redirect, so that it never comes to another host.
 */
final class FetchKeys implements ResourceRetriever {

    static final int LONGEST = 64 * 1024;

    private final Set<String> hosts;
    private final HttpClient client;
    private final Duration longest;

    FetchKeys(ClientKeySettings places) {
        this(
                places.hosts(),
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build(),
                Duration.ofSeconds(4));
    }

    FetchKeys(Set<String> hosts, HttpClient client, Duration longest) {
        this.hosts = hosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        this.client = client;
        this.longest = longest;
    }

    /** @throws IllegalArgumentException when nothing is fetched from there */
    URI allowed(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme())
                || address.getHost() == null
                || address.getUserInfo() != null
                || !hosts.contains(address.getHost().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "Keys are fetched by https from the hosts of clinic.client-keys.hosts, and not from " + address);
        }
        return address;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                HttpRequest.newBuilder(allowed(uri(address)))
                        .header("Accept", "application/json")
                        .GET()
                        .build(),
                head -> head.statusCode() == 200
                        ? new ShortBody(LONGEST)
                        : HttpResponse.BodySubscribers.replacing(new byte[0]));
        try {
            HttpResponse<byte[]> answer = asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("Answered " + answer.statusCode());
            }
            return new Resource(
                    KeySet.of(new String(answer.body(), StandardCharsets.UTF_8)).toString(), JWKSet.MIME_TYPE);
        } catch (TimeoutException slow) {
            throw new IOException("No answer within " + longest, slow);
        } catch (ExecutionException | IllegalArgumentException failed) {
            throw new IOException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            asked.cancel(true);
        }
    }

    private static URI uri(URL address) throws IOException {
        try {
            return address.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
