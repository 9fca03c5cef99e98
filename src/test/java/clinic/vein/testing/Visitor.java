package clinic.vein.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Somebody at a browser of his own: cookies, and the token that forms and scripts send with what they change. */
public final class Visitor {

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static Visitor signedIn(int port, String account) {
        Visitor visitor = new Visitor(port);
        String leadsTo = visitor.signIn(account, TestAccounts.PASSWORD);
        if (leadsTo.contains("/sign-in")) {
            throw new AssertionError(account + " is not signed in but sent to " + leadsTo);
        }
        return visitor;
    }

    /** @return where it leads */
    public String signIn(String account, String password) {
        get("/sign-in");
        return post("/sign-in", "username=" + encode(account) + "&password=" + encode(password))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    public HttpResponse<String> get(String path) {
        return send(path, request -> request);
    }

    /** A form with the token. */
    public HttpResponse<String> post(String path, String form) {
        return send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form + "&_csrf=" + encode(cookie("VEIN-CSRF").orElse("")))));
    }

    /** JSON with both tokens: ours and the engine's apps'. Single quotes stand for double ones. */
    public HttpResponse<String> postJson(String path, String json, String... headers) {
        return send(path, request -> {
            token(request)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
            return headers.length == 0 ? request : request.headers(headers);
        });
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + answer.body(), e);
        }
    }

    public HttpRequest.Builder token(HttpRequest.Builder request) {
        return request.header("X-VEIN-CSRF", cookie("VEIN-CSRF").orElse(""))
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse(""));
    }

    public HttpResponse<byte[]> getBytes(String path) {
        return send(path, request -> request, HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
        return send(path, request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(
            String path, UnaryOperator<HttpRequest.Builder> request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(
                    request.apply(HttpRequest.newBuilder(URI.create(base + path)))
                            .build(),
                    body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
