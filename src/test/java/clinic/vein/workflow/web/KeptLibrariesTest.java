package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ClinicTest
class KeptLibrariesTest {

    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/[^\"]+\\?bust=[^\"]+)\"");

    private static final String COCKPITS_PARTS = "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js";

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(port, "administrator");
    }

    private String kept(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return String.join(", ", answer.headers().allValues("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void whatever_an_app_asks_for_by_the_engines_release_is_kept_for_good(String app) {
        String page = visitor.get("/camunda/app/" + app + "/default/").body();
        List<String> addresses = NAMED.matcher(page)
                .results()
                .map((MatchResult address) -> address.group(1))
                .toList();
        assertThat(addresses).as(app).anyMatch(address -> address.startsWith("/camunda/lib/deps.js"));
        assertThat(addresses).as(app).anyMatch(address -> address.contains("-bootstrap.js"));
        for (String address : addresses) {
            assertThat(kept(address)).as(address).contains("immutable");
        }
    }

    @Test
    void an_apps_parts_are_kept_for_good_and_what_it_answers_about_anybody_is_not() {
        assertThat(kept(COCKPITS_PARTS + "?bust=7.24.0")).contains("immutable");
        assertThat(kept("/camunda/api/engine/engine/default/user/administrator/profile?bust=7.24.0"))
                .isEqualTo("no-store");
    }

    @Test
    void of_another_release_or_of_none_nothing_is_kept_unasked() {
        for (String query : List.of("", "?bust=0.0.0", "?bust=", "?bust=7.24.0&more", "?more=7.24.0")) {
            for (String path : List.of("/camunda/lib/deps.js", "/camunda/app/tasklist/camunda-tasklist-bootstrap.js")) {
                assertThat(kept(path + query)).contains("no-cache").doesNotContain("immutable");
            }
            assertThat(kept(COCKPITS_PARTS + query)).isEqualTo("no-store");
        }
        assertThat(kept("/camunda/app/tasklist/scripts/vein.js?bust=7.24.0")).doesNotContain("immutable");
    }

    @Test
    void a_failure_is_not_kept() throws Exception {
        KeptLibraries filter = new KeptLibraries("7.24.0");
        for (int status : new int[] {404, 500, 503}) {
            for (FilterChain failing : List.<FilterChain>of(
                    (request, response) -> ((HttpServletResponse) response).sendError(status),
                    (request, response) -> ((HttpServletResponse) response).sendError(status, "gone"),
                    (request, response) -> ((HttpServletResponse) response).setStatus(status))) {
                assertThat(cacheControl(filter, failing)).isEqualTo("no-store");
            }
        }
        assertThat(cacheControl(filter, (request, response) -> {
                    throw new IOException("the disk is away");
                }))
                .isEqualTo("no-store");
        assertThat(cacheControl(
                        filter, (request, response) -> response.getWriter().write("code")))
                .contains("immutable");
    }

    private static String cacheControl(KeptLibraries filter, FilterChain chain) throws ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/lib/deps.js");
        request.setQueryString("bust=7.24.0");
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, chain);
        } catch (IOException expected) {
            assertThat(expected).hasMessage("the disk is away");
        }
        return String.valueOf(response.getHeader("Cache-Control"));
    }

    @Test
    void whoever_is_not_signed_in_is_shown_nothing_to_keep() {
        var answer = Visitor.anonymous(port).get("/camunda/lib/deps.js?bust=7.24.0");
        assertThat(answer.statusCode()).isNotEqualTo(200);
    }
}
