package clinic.vein.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser of his own: cookies, and the token that forms and scripts send with what they change. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static Visitor signedIn(int port, String account) {
        return new Visitor(port).signIn(account);
    }

    /** @return where it leads */
    public String signIn(String account, String password) {
        get("/sign-in");
        return post("/sign-in", "username=" + encode(account) + "&password=" + encode(password))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    public Visitor signIn(String account) {
        String leadsTo = signIn(account, TestAccounts.PASSWORD);
        if (leadsTo.contains("/sign-in")) {
            throw new AssertionError(account + " is not signed in but sent to " + leadsTo);
        }
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(path, request -> request);
    }

    /** With both tokens: ours and the engine's apps'. */
    public HttpRequest.Builder request(String path) {
        return token(HttpRequest.newBuilder(URI.create(base + path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A form with the token. */
    public HttpResponse<String> post(String path, String form) {
        return send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form + "&_csrf=" + encode(cookie("VEIN-CSRF").orElse("")))));
    }

    public HttpResponse<String> postJson(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /**
     * A form with one file.
     *
     * @param fields names and values by turns
     */
    public HttpResponse<String> upload(String path, String fileField, String name, byte[] file, String... fields) {
        return uploadWith(path, fileField, name, file, List.of(), fields);
    }

    /** @param headers names and values by turns, such as a token of another system */
    public HttpResponse<String> uploadWith(
            String path, String fileField, String name, byte[] file, List<String> headers, String... fields) {
        String boundary = "----of-a-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                        + name + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return send(headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new)));
    }

    public HttpResponse<String> postToEngine(String path, String json) {
        return postJson("/camunda/api/engine/engine/default" + path, json);
    }

    /** Opens the page with the form, and sends it with the fields and its token. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return post(path, token(get(path).body()), fields);
    }

    public HttpResponse<String> post(String path, String token, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encode(token) + body)));
    }

    /** The token in a page with a form. */
    public static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("There is no form: " + page);
        }
        return token.group(1);
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
        return send(
                request.apply(HttpRequest.newBuilder(URI.create(base + path))).build(), body);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
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
