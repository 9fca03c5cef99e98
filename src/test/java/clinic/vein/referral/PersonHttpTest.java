package clinic.vein.referral;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page and the API by which reception says who is who, and what a merge opens to nobody. */
@ClinicTest
class PersonHttpTest {

    private static final String REASON = "She told us on the telephone";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient jdbc;

    private ReferralId one;
    private ReferralId other;

    @BeforeEach
    void receive() {
        driver.begin();
        one = driver.receive(Reports.called(Reports.dual(), "Ann"));
        other = driver.receive(Reports.numbered(Reports.called(Reports.dual(), "Ann")));
    }

    private String reference(ReferralId id) {
        return referrals.get(id).reference().value();
    }

    private HttpResponse<String> post(Visitor visitor, ReferralId id, String what, Map<String, String> fields) {
        String page = "/enquiries/" + id + "/person";
        return visitor.post(page + "/" + what, Visitor.token(visitor.get(page).body()), fields);
    }

    private static String said(String reference) {
        return "{\"reference\":\"%s\",\"reason\":\"%s\"}".formatted(reference, REASON);
    }

    @Test
    void reception_says_so_on_the_page_sees_what_differs_and_takes_it_back() {
        Visitor reception = Visitor.signedIn(port, "intake");
        HttpResponse<String> refused =
                post(reception, one, "merge", Map.of("reference", reference(other), "reason", "same"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"" + reference(other) + "\"", "Please say it in a sentence");

        String typed = reference(other).toLowerCase().replace("-", " ");
        assertThat(post(reception, one, "merge", Map.of("reference", typed, "reason", REASON))
                        .statusCode())
                .isEqualTo(302);

        assertThat(reception.get("/enquiries/" + one + "/person").body())
                .contains(
                        "They are of one person now",
                        "Which one goes on?",
                        REASON,
                        referrals.get(one).report().patient().phone(),
                        referrals.get(other).report().patient().phone());
        assertThat(reception.get("/enquiries/" + one).body()).contains("Of the same person", reference(other));
        HttpResponse<String> twice =
                post(reception, other, "merge", Map.of("reference", reference(one), "reason", REASON));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("They are of one person already (intake,");

        assertThat(post(reception, other, "parting", Map.of("reference", reference(one), "reason", REASON))
                        .statusCode())
                .isEqualTo(302);
        assertThat(reception.get("/enquiries/" + one).body()).doesNotContain(reference(other));
    }

    @Test
    void two_people_are_needed_where_the_reports_contradict_each_other() {
        ReferralReport report = referrals.get(one).report();
        ReferralId brother = driver.receive(SomeReport.like(report)
                .of(patient -> patient.sex(Patient.SexAtBirth.MALE)
                        .phone(null)
                        .email("other@example.org")
                        .address(null)
                        .practice(null))
                .done());
        Visitor reception = Visitor.signedIn(port, "intake");
        JsonNode asked = json(reception.postJson("/api/referrals/" + one + "/person/merge", said(reference(brother))));
        assertThat(asked.toString()).isEqualTo("{\"stands\":false,\"contradicts\":[\"SEX_AT_BIRTH\"]}");
        assertThat(reception.get("/enquiries/" + one + "/person").body())
                .contains("it counts once a second person has confirmed it", "sex at birth")
                .doesNotContain("person/confirmation");

        Visitor second = Visitor.signedIn(port, "privacy");
        assertThat(post(second, brother, "confirmation", Map.of("reference", reference(one)))
                        .statusCode())
                .isEqualTo(302);

        JsonNode person = json(second.get("/api/referrals/" + brother + "/person"));
        assertThat(person.at("/others/0/link").asText()).isEqualTo("MERGED");
        assertThat(person.at("/others/0/reference").asText()).isEqualTo(reference(one));
        assertThat(person.at("/others/0/differs").toString()).contains("EMAIL", "other@example.org");
        assertThat(json(reception.postJson(
                                "/api/referrals/" + one + "/person/merge-confirmation",
                                "{\"reference\":\"" + reference(brother) + "\"}"))
                        .path("code")
                        .asText())
                .isEqualTo("merged");
    }

    @Test
    void a_merge_opens_no_record_to_anybody() {
        driver.complete(one, "CheckReferral", "intake", Submissions.COMPLETE);
        Visitor physician = Visitor.signedIn(port, "physician");
        String record = "/api/referrals/" + other;
        assertThat(physician.get("/api/referrals/" + one).statusCode()).isEqualTo(200);
        assertThat(physician.get(record).statusCode()).isEqualTo(403);

        Visitor.signedIn(port, "intake").postJson("/api/referrals/" + one + "/person/merge", said(reference(other)));

        assertThat(physician.get(record).statusCode()).isEqualTo(403);
        assertThat(physician.get("/api/referrals/" + one).body())
                .doesNotContain(referrals.get(other).report().patient().email());
        for (String path : new String[] {"/enquiries/" + one + "/person", "/api/referrals/" + one + "/person"}) {
            for (String account : new String[] {"nurse", "physician", "vascular", "clinicadmin"}) {
                assertThat(Visitor.signedIn(port, account).get(path).statusCode())
                        .as(account)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void the_copy_names_the_other_record_and_tells_nothing_of_it() {
        Visitor.signedIn(port, "intake").postJson("/api/referrals/" + one + "/person/merge", said(reference(other)));
        Visitor privacy = Visitor.signedIn(port, "privacy");
        String copy = privacy.get("/api/referrals/" + one + "/copy").body();
        assertThat(copy)
                .contains(reference(other), REASON)
                .doesNotContain(referrals.get(other).report().patient().email());

        privacy.postJson("/api/referrals/" + one + "/person/parting", said(reference(other)));

        assertThat(privacy.get("/api/referrals/" + one + "/copy").body())
                .contains("undoneBy")
                .doesNotContain(reference(other), REASON);

        String negative = "They are sisters, as she says";
        privacy.postJson(
                "/api/referrals/" + other + "/person/parting",
                "{\"reference\":\"%s\",\"reason\":\"%s\"}".formatted(reference(one), negative));
        assertThat(privacy.get("/api/referrals/" + other + "/copy").body()).contains(negative);
        assertThat(privacy.get("/api/referrals/" + one + "/copy").body()).doesNotContain(negative);
    }

    @Test
    void a_follow_up_call_is_called_off_by_the_api() {
        ReferralId completed = care.treated();
        driver.pass(completed, Duration.ofDays(8));
        driver.complete(completed, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(completed, Duration.ofDays(42));
        driver.complete(completed, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(completed, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        UUID recall = jdbc.sql("select id from clinic.recall where referral_id = :id order by months limit 1")
                .param("id", completed.value())
                .query(UUID.class)
                .single();
        String path = "/api/referrals/" + completed + "/recalls/" + recall + "/cancellation";
        String wish = "{\"wish\":\"PATIENT\",\"reason\":\"She does not want to be rung\"}";
        Visitor nurse = Visitor.signedIn(port, "nurse");

        assertThat(nurse.postJson(path, "{\"reason\":\"no\"}").statusCode()).isEqualTo(422);
        assertThat(nurse.postJson(path.replace(completed.toString(), one.toString()), wish)
                        .statusCode())
                .isEqualTo(422);
        assertThat(nurse.postJson(path, wish).statusCode()).isEqualTo(204);
        assertThat(nurse.postJson(path, wish).statusCode()).isEqualTo(409);
        assertThat(jdbc.sql("select state from clinic.recall where id = :id")
                        .param("id", recall)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
        assertThat(driver.timeline(completed)).endsWith("RECALL_CANCELLED");
    }
}
