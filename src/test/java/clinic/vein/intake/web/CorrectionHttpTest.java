package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page and the API by which reception puts right who a patient is. */
@ClinicTest
class CorrectionHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Referrals referrals;

    private Referral referral;
    private String page;

    @BeforeEach
    void receive() {
        driver.begin();
        ReferralId id = driver.receive(Reports.veinOnly());
        referral = referrals.get(id);
        page = "/enquiries/" + id + "/patient";
    }

    private Patient now() {
        return referrals.get(referral.id()).report().patient();
    }

    private Map<String, String> fields(String familyName, String dateOfBirth) {
        Patient was = referral.report().patient();
        return new HashMap<>(Map.of(
                "version",
                Integer.toString(referral.version()),
                "givenName",
                was.givenName(),
                "familyName",
                familyName,
                "dateOfBirth",
                dateOfBirth,
                "sexAtBirth",
                was.sexAtBirth().name(),
                "phone",
                was.phone(),
                "email",
                "right@example.org",
                "identifierValue",
                "",
                "identifierSystem",
                "",
                "reason",
                "Misspelt on the telephone"));
    }

    @Test
    void the_page_corrects_shows_the_history_and_tells_the_second_of_two() {
        Visitor reception = Visitor.signedIn(port, "intake");
        assertThat(reception.get(page).body())
                .contains(referral.report().patient().familyName());

        assertThat(reception.submit(page, fields("Corrected", "1960")).statusCode())
                .isEqualTo(302);
        assertThat(now().familyName()).isEqualTo("Corrected");
        assertThat(now().email()).isEqualTo("right@example.org");
        assertThat(now().dateOfBirth()).hasToString("1960");
        assertThat(now().address())
                .as("not on the form")
                .isEqualTo(referral.report().patient().address());
        assertThat(reception.get(page + "?done").body())
                .contains("The details are corrected.", "Misspelt on the telephone", "Corrected before");

        HttpResponse<String> second = reception.submit(page, fields("Another", "1961"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else changed this referral", "value=\"Another\"");
        assertThat(now().familyName()).isEqualTo("Corrected");
    }

    @Test
    void the_page_names_what_is_wrong_and_keeps_what_was_typed() {
        HttpResponse<String> refused = Visitor.signedIn(port, "intake").submit(page, fields("Corrected", "31/01/1960"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Date of birth: Does not tell the day from the month", "value=\"Corrected\"");
        assertThat(now()).isEqualTo(referral.report().patient());
    }

    @Test
    void the_api_leaves_what_is_absent_and_answers_409_to_the_second() {
        Visitor reception = Visitor.signedIn(port, "intake");
        String correction =
                "{\"version\":%d,\"reason\":\"Moved\",\"patient\":{\"phone\":\"\",\"address\":\"2 Mill Lane\"}}"
                        .formatted(referral.version());

        assertThat(reception
                        .postJson("/api/referrals/" + referral.id() + "/patient", correction)
                        .statusCode())
                .isEqualTo(204);
        assertThat(now().phone()).isNull();
        assertThat(now().address()).isEqualTo("2 Mill Lane");
        assertThat(now().familyName()).isEqualTo(referral.report().patient().familyName());
        HttpResponse<String> second =
                reception.postJson("/api/referrals/" + referral.id() + "/patient", correction.replace("Mill", "High"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("corrected.meanwhile", "by intake");
    }

    @Test
    void only_reception_may() {
        for (String account : new String[] {"nurse", "physician", "clinicadmin", "privacy"}) {
            Visitor other = Visitor.signedIn(port, account);
            assertThat(other.get(page).statusCode()).as(account).isEqualTo(403);
            assertThat(other.postJson("/api/referrals/" + referral.id() + "/patient", "{}")
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }
}
