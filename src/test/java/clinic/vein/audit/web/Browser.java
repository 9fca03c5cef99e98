package clinic.vein.audit.web;

import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** People at the whole application, over HTTP: each signs in once, and one more has no account. */
final class Browser {

    private final int port;
    private final Visitor nobody;
    private final Map<String, Visitor> people = new HashMap<>();

    Browser(int port) {
        this.port = port;
        this.nobody = new Visitor(port);
    }

    HttpResponse<String> get(String account, String path) {
        return as(account).get(path);
    }

    HttpResponse<String> post(String account, String path, String json) {
        return as(account).postJson(path, json.replace('\'', '"'));
    }

    /** Opens a page with a form, and sends its form with the page's own token. */
    HttpResponse<String> form(String page, String target, String fields) {
        nobody.get(page);
        return nobody.post(target, fields);
    }

    HttpResponse<String> form(String account, String page, String target, String fields) {
        as(account).get(page);
        return as(account).post(target, fields);
    }

    private Visitor as(String account) {
        return people.computeIfAbsent(account, id -> Visitor.signedIn(port, id));
    }
}
