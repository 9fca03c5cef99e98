package clinic.vein.referral;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page and the API by which a death or an error is recorded and undone, and what the status page says then. */
@ClinicTest
class EndingHttpTest {

    private static final Map<String, String> DIED =
            Map.of("diedOn", "2026-03", "source", "FAMILY", "toldBy", "Her daughter, by telephone");

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Referrals referrals;

    private ReferralId id;
    private String page;

    @BeforeEach
    void receive() {
        driver.begin();
        id = driver.receive(Reports.dual());
        page = "/enquiries/" + id + "/ending";
    }

    private HttpResponse<String> post(Visitor visitor, String what, Map<String, String> fields) {
        return visitor.post(
                page + "/" + what, Visitor.token(visitor.get("/enquiries/" + id).body()), fields);
    }

    @Test
    void two_people_record_and_undo_a_death_on_the_page() {
        Visitor reception = Visitor.signedIn(port, "intake");
        assertThat(post(reception, "death", DIED).statusCode()).isEqualTo(302);
        assertThat(driver.state(id)).isEqualTo(ReferralState.DIED);
        assertThat(reception.get(page).body())
                .contains("Nothing more goes to the patient", "2026-03", "The family", "Her daughter, by telephone");

        HttpResponse<String> second = post(Visitor.signedIn(port, "nurse"), "death", DIED);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("It is recorded already: The patient has died (intake,");

        assertThat(post(reception, "undo", Map.of("reason", "Wrong number dialled by us"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(reception.get(page).body())
                .contains("A second person has to confirm it.")
                .doesNotContain("/confirmation");
        assertThat(post(reception, "confirmation", Map.of()).statusCode()).isEqualTo(422);
        assertThat(post(Visitor.signedIn(port, "nurse"), "confirmation", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(driver.state(id)).isEqualTo(ReferralState.CHECKING);
    }

    @Test
    void what_cannot_be_used_is_named_and_what_was_typed_is_kept() {
        HttpResponse<String> refused = post(
                Visitor.signedIn(port, "physician"),
                "death",
                Map.of("diedOn", "2026-02-01", "source", "HOSPITAL", "toldBy", "The ward sister"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This is before the referral came in.", "value=\"2026-02-01\"", "The ward sister");
        assertThat(driver.state(id)).isEqualTo(ReferralState.CHECKING);
    }

    @Test
    void the_status_page_asks_to_ring_and_says_nothing_else() {
        Referral referral = referrals.get(id);
        Visitor.signedIn(port, "nurse")
                .postJson("/api/referrals/" + id + "/death", "{\"source\":\"FAMILY\",\"toldBy\":\"Her daughter\"}");
        String shown = new Visitor(port)
                .submit(
                        "/status",
                        Map.of(
                                "reference",
                                referral.reference().value(),
                                "dateOfBirth.day",
                                "31",
                                "dateOfBirth.month",
                                "1",
                                "dateOfBirth.year",
                                "1970"))
                .body();
        assertThat(shown).contains("Please contact us.").doesNotContainIgnoringCase("died", "death", "worse", "closed");
    }

    @Test
    void the_case_file_tells_reception_who_said_so() {
        Visitor reception = Visitor.signedIn(port, "intake");
        HttpResponse<String> recorded = reception.postJson(
                "/api/referrals/" + id + "/death",
                "{\"diedOn\":\"2026-03-04\",\"source\":\"PRACTICE\",\"toldBy\":\"Dr Lane\"}");
        assertThat(json(recorded).at("/references/0").asText())
                .isEqualTo(referrals.get(id).reference().value());
        var ending = json(reception.get("/api/referrals/" + id)).at("/ending");
        assertThat(ending.at("/kind").asText()).isEqualTo("DIED");
        assertThat(ending.at("/diedOn").asText()).isEqualTo("2026-03-04");
        assertThat(ending.at("/said").asText()).isEqualTo("Dr Lane");
    }

    @Test
    void news_of_somebody_who_died_is_kept_and_starts_nothing() {
        Visitor reception = Visitor.signedIn(port, "intake");
        reception.postJson("/api/referrals/" + id + "/death", "{\"source\":\"FAMILY\",\"toldBy\":\"Her daughter\"}");
        assertThat(reception
                        .postJson("/api/referrals/" + id + "/information", "{\"text\":\"The funeral is on Friday\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(driver.timeline(id)).endsWith("INFORMATION_RECEIVED", "MESSAGE_WRITTEN");
        assertThat(driver.openTasks(id)).isEmpty();
    }

    @Test
    void only_people_who_care_for_patients_may() {
        for (String account : new String[] {"clinicadmin", "privacy"}) {
            Visitor other = Visitor.signedIn(port, account);
            assertThat(other.get(page).statusCode()).as(account).isEqualTo(403);
            assertThat(other.postJson("/api/referrals/" + id + "/death", "{}").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        String token = ApiClient.token(port, "client-surgery");
        HttpResponse<String> machine = new Visitor(port)
                .send(
                        "/api/referrals/" + id + "/death",
                        request -> request.header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"source\":\"REGISTER\",\"toldBy\":\"A machine\"}")));
        assertThat(machine.statusCode()).isEqualTo(403);
        assertThat(driver.state(id)).isEqualTo(ReferralState.CHECKING);
    }
}
