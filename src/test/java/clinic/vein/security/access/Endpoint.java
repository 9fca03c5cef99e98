package clinic.vein.security.access;

import java.util.Optional;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.ServletRequestPathUtils;

/** What somebody may ask for, with ids that do not exist: what counts is whether they may ask. */
record Endpoint(String method, String path) implements Comparable<Endpoint> {

    /** @param named such as {@code GET /api/tasks/{id}} */
    static Endpoint of(String named) {
        String[] parts = named.split(" ", 2);
        return new Endpoint(
                parts[0],
                parts[1].replaceAll("\\{(name|engine|processEngineName)}", "default")
                        .replaceAll("\\{file:[^}]*}", "no-such.js")
                        .replaceAll("/\\{\\*[^}]*}|/\\*\\*", "/liveness")
                        .replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000"));
    }

    Optional<AccessRow> row() {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return AccessTable.rowFor(request);
    }

    /** Of the engine's lists the first line tells as much as all of them. */
    String address() {
        return path.startsWith("/camunda/api/engine/") ? path + "?maxResults=1" : path;
    }

    boolean isApi() {
        return path.startsWith("/api/") || path.startsWith("/fhir") || path.startsWith("/actuator");
    }

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
