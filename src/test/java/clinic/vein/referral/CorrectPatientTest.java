package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomePatient;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reception puts right who a patient is: what was there is kept, and what follows from it goes right. */
@ClinicTest
class CorrectPatientTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CorrectPatient correctPatient;

    @Autowired
    private PatientCorrections corrections;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient jdbc;

    private ReferralId id;
    private Patient was;

    @BeforeEach
    void receive() {
        driver.begin();
        id = driver.receive(Reports.veinOnly());
        was = referrals.get(id).report().patient();
    }

    private Patient changed(String familyName, BirthDate born, Patient.SexAtBirth sex, String phone, String email) {
        return SomePatient.like(was)
                .named(was.givenName(), familyName)
                .born(born)
                .sex(sex)
                .phone(phone)
                .email(email)
                .done();
    }

    private void correct(int version, Patient corrected) {
        driver.as("intake", () -> {
            correctPatient.correct(id, version, corrected, "Read out from the passport");
            return null;
        });
    }

    private int version() {
        return referrals.get(id).version();
    }

    @Test
    void what_was_there_is_kept_with_who_and_why_and_the_timeline_names_the_fields_alone() {
        BirthDate born = BirthDate.of(LocalDate.of(1971, 1, 31));
        correct(version(), changed("Corrected", born, was.sexAtBirth(), was.phone(), was.email()));

        Patient now = referrals.get(id).report().patient();
        assertThat(now.familyName()).isEqualTo("Corrected");
        assertThat(corrections.of(id))
                .extracting(line ->
                        line.field() + " " + line.was() + " " + line.now() + " " + line.actor() + " " + line.reason())
                .containsExactly(
                        "DATE_OF_BIRTH 1970-01-31 1971-01-31 intake Read out from the passport",
                        "FAMILY_NAME " + was.familyName() + " Corrected intake Read out from the passport");
        assertThat(jdbc.sql("""
                        select entry::text from clinic.referral_event
                        where referral_id = :id and kind = 'PATIENT_CORRECTED'""").param("id", id.value()).query(String.class).single())
                .contains("PatientField.FAMILY_NAME", "PatientField.DATE_OF_BIRTH")
                .doesNotContain("Corrected", was.familyName(), "1971");
        Reference reference = referrals.get(id).reference();
        assertThat(referrals.find(reference, born)).as("the status page").isPresent();
        assertThat(referrals.find(reference, was.dateOfBirth())).isEmpty();
        assertThat(driver.openTasks(id)).doesNotContain("HandleRedFlag");
    }

    @Test
    void the_second_of_two_at_once_is_told() {
        int version = version();
        correct(version, changed("First", was.dateOfBirth(), was.sexAtBirth(), was.phone(), was.email()));

        assertThatThrownBy(() -> correct(
                        version, changed("Second", was.dateOfBirth(), was.sexAtBirth(), was.phone(), was.email())))
                .isInstanceOfSatisfying(
                        CorrectedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.last().orElseThrow().actor())
                                .isEqualTo("intake"));
        assertThat(referrals.get(id).report().patient().familyName()).isEqualTo("First");
        assertThat(corrections.of(id)).hasSize(1);
    }

    @Test
    void what_waits_goes_where_the_patient_can_be_reached_now() {
        assertThat(waiting()).containsExactly("EMAIL WAITING");
        jdbc.sql("update clinic.message set state = 'FAILED', failure = 'UNUSABLE_ADDRESS' where referral_id = :id")
                .param("id", id.value())
                .update();
        correct(
                version(),
                changed(was.familyName(), was.dateOfBirth(), was.sexAtBirth(), was.phone(), "right@example.org"));
        assertThat(waiting()).containsExactly("EMAIL WAITING");

        correct(version(), changed(was.familyName(), was.dateOfBirth(), was.sexAtBirth(), null, null));
        assertThat(waiting()).containsExactly("LETTER WAITING");
    }

    private List<String> waiting() {
        return jdbc.sql("""
                        select channel || ' ' || state from clinic.message
                        where referral_id = :id and recipient = 'PATIENT' order by position""").param("id", id.value()).query(String.class).list();
    }

    @Test
    void a_child_who_was_taken_for_an_adult_is_a_question_to_a_nurse() {
        correct(
                version(),
                changed(
                        was.familyName(),
                        BirthDate.parse("2012").orElseThrow(),
                        was.sexAtBirth(),
                        was.phone(),
                        was.email()));

        assertThat(driver.openTasks(id)).contains("HandleRedFlag");
    }

    @Test
    void another_sex_is_a_question_to_a_nurse() {
        correct(
                version(),
                changed(was.familyName(), was.dateOfBirth(), Patient.SexAtBirth.MALE, was.phone(), was.email()));

        assertThat(driver.openTasks(id)).contains("HandleRedFlag");
    }

    @Test
    void nothing_without_a_reason_or_a_difference() {
        assertThatThrownBy(() -> correctPatient.correct(
                        id,
                        version(),
                        changed("New", was.dateOfBirth(), was.sexAtBirth(), was.phone(), was.email()),
                        " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> correctPatient.correct(id, version(), was, "Why not"))
                .isInstanceOf(Refused.class);
        assertThat(corrections.of(id)).isEmpty();
    }
}
