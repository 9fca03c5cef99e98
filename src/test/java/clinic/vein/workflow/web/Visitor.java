package clinic.vein.workflow.web;

import clinic.vein.testing.TestAccounts;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser's session with the engine's web apps, without the browser. */
final class Visitor {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Visitor(int port) {
        this.port = port;
    }

    static Visitor anonymous(int port) {
        return new Visitor(port);
    }

    static Visitor signedIn(int port, String account) {
        Visitor visitor = new Visitor(port);
        Matcher token = TOKEN.matcher(visitor.get("/sign-in").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token");
        }
        HttpResponse<String> answer = visitor.send(visitor.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + account + "&password=" + TestAccounts.PASSWORD + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new AssertionError(account + " cannot sign in");
        }
        visitor.get("/camunda/app/welcome/default/"); // sets the web apps' own token
        return visitor;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    HttpResponse<String> send(String method, String path, String json) {
        return send(withToken(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder withToken(String path) {
        HttpRequest.Builder request = request(path);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }
}
