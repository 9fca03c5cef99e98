package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tiles of the first page: whoever is signed in finds what the role opens, and nothing that would refuse. */
@ClinicTest
class HomePageTest {

    private static final Pattern TILE = Pattern.compile("<h3><a href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular", "clinicadmin", "privacy"})
    void every_tile_opens(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        assertThat(tiles(visitor))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(visitor.get(page).statusCode())
                        .as(page) // The engine's apps lead on to themselves, under the engine's name.
                        .isIn(200, 302));
    }

    @Test
    void each_role_finds_its_own() {
        assertThat(tiles(Visitor.signedIn(port, "intake")))
                .contains("/camunda/app/tasklist/", "/enquiries", "/outgoing", "/calendar", "/talk", "/import")
                .doesNotContain("/operations", "/camunda/app/cockpit/", "/privacy", "/outcomes");
        assertThat(tiles(Visitor.signedIn(port, "privacy")))
                .contains("/privacy", "/notices", "/v3/api-docs")
                .doesNotContain("/enquiries", "/camunda/app/tasklist/");
        assertThat(tiles(Visitor.signedIn(port, "clinicadmin")))
                .contains("/operations", "/camunda/app/cockpit/", "/outcomes")
                .doesNotContain("/enquiries", "/outgoing", "/talk");
    }

    @Test
    void who_is_not_signed_in_sees_what_there_is() {
        assertThat(tiles(new Visitor(port))).hasSize(13);
    }

    private static List<String> tiles(Visitor visitor) {
        return TILE.matcher(visitor.get("/").body())
                .results()
                .map(tile -> tile.group(1))
                .toList();
    }
}
