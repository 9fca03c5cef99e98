package clinic.vein.audit.web;

import clinic.vein.testing.TestAccounts;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the whole application, over HTTP: with credentials for the API, or with cookies for the pages. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String account, String path) {
        return send(as(account, path).GET());
    }

    HttpResponse<String> post(String account, String path, String json) {
        return send(as(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    /** Opens a page with a form, and sends its form with the page's own token. */
    HttpResponse<String> form(String page, String target, String fields) {
        Matcher token = TOKEN.matcher(send(to(page).GET()).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no form");
        }
        return send(to(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + token.group(1))));
    }

    private HttpRequest.Builder as(String account, String path) {
        byte[] credentials = (account + ":" + TestAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return to(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }
}
