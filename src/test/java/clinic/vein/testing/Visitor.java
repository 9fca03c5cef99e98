package clinic.vein.testing;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the application with cookies but without a browser. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String origin;
    private String credentials;

    public Visitor(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    /** With a password in each request, as other systems do. */
    public Visitor as(String account) {
        credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((account + ":" + TestAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Visitor signIn(String account) {
        get("/sign-in");
        HttpResponse<String> answer =
                submit("/sign-in", Map.of("username", account, "password", TestAccounts.PASSWORD));
        if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
            throw new AssertionError("Cannot sign in as " + account);
        }
        return this;
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        return credentials == null ? request : request.header("Authorization", credentials);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> postJson(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** To the engine's web apps, which want their own token back from a cookie. */
    public HttpResponse<String> postToEngine(String path, String json) {
        return send(request("/camunda/api/engine/engine/default" + path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(json)));
    }

    /** Opens the page with the form, and sends it with the fields and its token. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return post(path, token(get(path).body()), fields);
    }

    public HttpResponse<String> post(String path, String token, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + body)));
    }

    public static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("There is no form: " + page);
        }
        return token.group(1);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
