package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.DigestUtils;

@ClinicTest
class KeptContentsTest {

    private static final Pattern MAP = Pattern.compile("<script type=\"importmap\" nonce=\"([^\"]+)\">(.*?)</script>");
    private static final Pattern STYLES = Pattern.compile("href=\"(/camunda/app/\\w+/styles/[^\"]+)\"");
    private static final String LISTED = "/camunda/app/tasklist/scripts/vein.js";

    private record Imports(Map<String, String> imports) {}

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(port, "administrator");
    }

    private static String keeping(HttpResponse<String> answer) {
        return String.join(", ", answer.headers().allValues("Cache-Control"));
    }

    private HttpResponse<String> page(String app) {
        return visitor.get("/camunda/app/" + app + "/default/");
    }

    private Map<String, String> imports(String app) throws JsonProcessingException {
        Matcher map = MAP.matcher(page(app).body());
        assertThat(map.find()).as("the import map of " + app).isTrue();
        return new ObjectMapper().readValue(map.group(2), Imports.class).imports();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void an_apps_page_says_before_its_first_script_what_ours_are_named(String app) {
        HttpResponse<String> page = page(app);

        Matcher map = MAP.matcher(page.body());
        assertThat(map.find()).isTrue();
        assertThat(map.start()).isEqualTo(page.body().indexOf("<script"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("'nonce-" + map.group(1) + "'");
        List<String> styles = STYLES.matcher(page.body())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
        assertThat(styles).hasSize(1);
        assertThat(keeping(visitor.get(styles.get(0)))).contains("immutable");
    }

    @Test
    void each_script_is_named_by_what_is_in_it_and_kept_for_good() throws JsonProcessingException {
        Map<String, String> imports = imports("cockpit");

        assertThat(imports)
                .containsKeys(
                        "/session.js",
                        LISTED + "?bust=7.24.0",
                        "/camunda/app/tasklist/scripts/vein/form/fields.js",
                        "/camunda/app/cockpit/scripts/vein/heat.js");
        imports.forEach((plain, named) -> {
            HttpResponse<String> answer = visitor.get(named);
            assertThat(answer.statusCode()).as(named).isEqualTo(200);
            assertThat(named)
                    .isEqualTo(plain.replace("?bust=7.24.0", "") + "?content="
                            + DigestUtils.md5DigestAsHex(answer.body().getBytes(StandardCharsets.UTF_8)));
            assertThat(keeping(answer)).as(named).isEqualTo("max-age=31536000, private, immutable");
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .as(named)
                    .contains("nosniff");
        });
    }

    @Test
    void what_another_release_names_is_answered_and_not_kept() {
        for (String path : List.of(LISTED, "/session.js", "/camunda/app/cockpit/styles/user-styles.css")) {
            HttpResponse<String> plain = visitor.get(path);
            for (String name : List.of("0123456789abcdef0123456789abcdef", "", "null")) {
                HttpResponse<String> answer = visitor.get(path + "?content=" + name);
                assertThat(keeping(answer)).as(path).isEqualTo("no-store");
                assertThat(answer.body()).isEqualTo(plain.body());
            }
            assertThat(keeping(plain)).as(path).doesNotContain("immutable");
        }
    }

    /** Another release may have answered under this name, with a file of the same time or a later one. */
    @Test
    void whoever_asks_by_the_name_whether_it_has_changed_is_given_all_of_it() throws JsonProcessingException {
        String named = imports("tasklist").get(LISTED);
        String whole = visitor.get(named).body();

        assertThat(visitor.send(visitor.request(LISTED).header("If-Modified-Since", "Wed, 01 Jan 2070 00:00:00 GMT"))
                        .statusCode())
                .isEqualTo(304);
        for (Map.Entry<String, String> condition : Map.of(
                        "If-Modified-Since",
                        "Wed, 01 Jan 2070 00:00:00 GMT",
                        "Range",
                        "bytes=100-",
                        "If-None-Match",
                        "*")
                .entrySet()) {
            HttpResponse<String> answer =
                    visitor.send(visitor.request(named).header(condition.getKey(), condition.getValue()));
            assertThat(answer.statusCode()).as(condition.getKey()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(whole);
        }
    }

    @Test
    void whoever_is_not_signed_in_is_shown_nothing_to_keep() throws JsonProcessingException {
        HttpResponse<String> answer =
                Visitor.anonymous(port).get(imports("tasklist").get(LISTED));

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(keeping(answer)).doesNotContain("immutable");
    }

    /** A file that is not there has no name either. */
    @Test
    void nothing_that_is_lost_is_kept() {
        HttpResponse<String> answer = visitor.get("/camunda/app/tasklist/scripts/lost.js?content=null");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(keeping(answer)).doesNotContain("immutable");
    }
}
