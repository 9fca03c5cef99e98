package clinic.vein.workflow.web;

import clinic.vein.testing.TestAccounts;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;

/** CVE-2026-77226 and the ways to spell its address. */
final class SetUpAttacks {

    static final String PAGE = "/camunda/app/admin/default/setup/";
    static final String ENDPOINT = "/camunda/api/admin/setup/default/user/create";
    static final String BODY = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"I\"},"
            + "\"credentials\":{\"password\":\"" + TestAccounts.PASSWORD + "\"}}";

    static final List<String> SPELLINGS = List.of(
            ENDPOINT,
            ENDPOINT + "/",
            ENDPOINT + "?x=1",
            "/camunda/api/admin/setup/other/user/create",
            "/camunda/api/admin/%73etup/default/user/create",
            "/camunda/api/admin/%73%65%74%75%70/default/user/create",
            "/camunda/%61pi/admin/setup/default/user/create",
            "/%63amunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup;x=1/default/user/create",
            "/camunda/api/admin;x/setup/default/user/create",
            "/camunda/api/admin//setup/default/user/create",
            "//camunda/api/admin/setup/default/user/create",
            "/camunda//api/admin/setup/default/user/create",
            "/camunda/api/admin/./setup/default/user/create",
            "/camunda/api/admin/x/../setup/default/user/create",
            "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
            "/camunda/api/admin%2fsetup/default/user/create",
            "/camunda/api/admin/%2573etup/default/user/create",
            "/camunda/api/admin/setup%00/default/user/create",
            "/camunda/api/admin/setup%20/default/user/create",
            "/camunda/api/admin/SETUP/default/user/create",
            "/camunda/api/cockpit/setup/default/user/create",
            "/camunda/api/tasklist/../admin/setup/default/user/create",
            "/error/../camunda/api/admin/setup/default/user/create");

    /** To the sign-in page, not at all, nothing there. */
    static final Pattern REFUSED = Pattern.compile("HTTP/1.1 (302|400|401|403|404) .*", Pattern.DOTALL);

    private SetUpAttacks() {}

    /** Leaves the group empty, which is when the engine opens its set-up. */
    static List<String> dismissAdministrators(IdentityService identity) {
        List<String> administrators = administrators(identity);
        administrators.forEach(id -> identity.deleteMembership(id, Groups.CAMUNDA_ADMIN));
        return administrators;
    }

    static List<String> administrators(IdentityService identity) {
        return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .map(User::getId)
                .toList();
    }

    /** By the container's own parser, since a client would tidy the address up. */
    static String answer(int port, String method, String address) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String body = method.equals("POST") || method.equals("PUT") ? BODY : "";
            socket.getOutputStream()
                    .write((method + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
