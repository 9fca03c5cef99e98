package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.referral.RecordDeath.Told;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reception said of who is who decides whom a death concerns, and nobody else. */
@ClinicTest
class SamePersonTest {

    private static final Told DIED = new Told("2026-03-03", DeathSource.FAMILY, "Her daughter", true);

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private RecordDeath recordDeath;

    @Autowired
    private MergePatients mergePatients;

    @Autowired
    private UndoEnding undoEnding;

    @Autowired
    private Endings endings;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    /** Asked of one referral, as each message does, and of all. */
    @AfterEach
    void one_is_silent_as_all_are() {
        assertThat(jdbc.sql("""
                                select count(*) from clinic.referral
                                where clinic.is_silent(id) <> (id in (select referral_id from clinic.silent_referral))""").query(Integer.class).single()).isZero();
    }

    @Test
    void a_living_person_of_the_same_name_and_birth_date_is_seen_once_reception_says_so() {
        ReferralReport report = Reports.dual();
        ReferralId dead = driver.receive(report);
        record(dead);
        ReferralId living = driver.receive(report);
        assertThat(toPatient(living)).containsOnly("HELD");

        assertThatThrownBy(() -> driver.complete(living, "CheckReferral", "intake", Submissions.COMPLETE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("recorded.as.died"));
        driver.complete(living, "CheckReferral", "intake", saying("'anotherPersonThan':['%s']", dead));

        assertThat(driver.openTasks(living)).containsExactly("ReviewReferral");
        assertThat(toPatient(living)).as("looked at by a person before they go").containsOnly("FAILED");
        assertThat(endings.death(living)).isEmpty();
        driver.complete(living, "ReviewReferral", "physician", Submissions.APPROVE);
        assertThat(toPatient(living)).containsExactly("FAILED", "WAITING");
    }

    @Test
    void whoever_follows_the_living_is_living_and_whoever_follows_the_dead_is_not() {
        ReferralReport report = Reports.dual();
        ReferralId dead = driver.receive(report);
        record(dead);
        driver.pass(dead, Duration.ofMinutes(1));
        ReferralId living = driver.receive(report);
        driver.complete(
                living,
                "CheckReferral",
                "intake",
                "{'outcome':'ENTERED_IN_ERROR','errorReason':'TEST_ENTRY','anotherPersonThan':['%s']}"
                        .formatted(reference(dead)));
        driver.pass(living, Duration.ofMinutes(1));

        ReferralId again = driver.receive(report);

        assertThat(referrals.follows(again)).contains(living);
        assertThat(endings.death(again)).isEmpty();
        assertThat(toPatient(again)).containsOnly("WAITING");
        assertThat(toPatient(dead)).containsOnly("HELD");
    }

    @Test
    void a_death_ends_what_reception_said_to_be_of_the_same_person_and_is_undone_there_too() {
        ReferralReport report = Reports.dual();
        ReferralId declined = driver.receive(report);
        driver.complete(declined, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(declined, "ReviewReferral", "physician", Submissions.DECLINE);
        ReferralId open = driver.receive(reachedAt(report, "07700 900123"));
        assertThat(endings.death(open)).isEmpty();
        driver.complete(open, "CheckReferral", "intake", saying("'samePersonAs':'%s'", declined));

        assertThat(record(declined)).extracting(Referral::id).containsExactly(declined, open);

        assertThat(driver.state(open)).isEqualTo(ReferralState.DIED);
        assertThat(toPatient(open)).containsOnly("HELD");
        undo(open);
        assertThat(driver.state(open)).isEqualTo(ReferralState.IN_REVIEW);
        assertThat(endings.standing(declined)).isEmpty();
        assertThat(toPatient(open)).containsOnly("FAILED");
    }

    @Test
    void who_turns_out_to_be_somebody_who_died_is_not_written_to_any_more() {
        ReferralReport report = Reports.dual();
        ReferralId dead = driver.receive(report);
        record(dead);
        ReferralId perhaps = driver.receive(reachedAt(report, "07700 900124"));
        assertThat(toPatient(perhaps)).containsOnly("WAITING");

        assertThatThrownBy(
                        () -> driver.complete(perhaps, "CheckReferral", "intake", saying("'samePersonAs':'%s'", dead)))
                .isInstanceOf(Refused.class);
        assertThat(toPatient(perhaps)).as("nothing was kept").containsOnly("WAITING");
        driver.complete(
                perhaps,
                "CheckReferral",
                "intake",
                "{'outcome':'ENTERED_IN_ERROR','errorReason':'DUPLICATE','samePersonAs':'%s'}"
                        .formatted(reference(dead)));

        assertThat(toPatient(perhaps)).containsOnly("HELD");
        assertThat(endings.death(perhaps)).isPresent();
    }

    @Test
    void the_last_word_counts_from_whichever_side_it_came() {
        ReferralReport report = Reports.dual();
        ReferralId one = driver.receive(report);
        ReferralId other = driver.receive(reachedAt(report, "07700 900125"));
        driver.complete(
                other,
                "CheckReferral",
                "intake",
                "{'outcome':'ENTERED_IN_ERROR','errorReason':'DUPLICATE','samePersonAs':'%s'}"
                        .formatted(reference(one)));
        assertThat(record(one)).extracting(Referral::id).containsExactlyInAnyOrder(one, other);
        undo(one);

        driver.complete(one, "CheckReferral", "intake", saying("'anotherPersonThan':['%s']", other));

        assertThat(record(one)).extracting(Referral::id).containsExactly(one);
    }

    @Test
    void what_contradicts_is_no_answer_at_the_check_whatever_comes_of_it() {
        ReferralReport report = Reports.dual();
        ReferralId one = driver.receive(report);
        driver.complete(one, "CheckReferral", "intake", "{'outcome':'ENTERED_IN_ERROR','errorReason':'TEST_ENTRY'}");
        ReferralId twin = driver.receive(Reports.called(report, "Somebody"));
        for (String check : List.of(
                saying("'samePersonAs':'%s'", one),
                "{'outcome':'ENTERED_IN_ERROR','errorReason':'DUPLICATE','samePersonAs':'%s'}"
                        .formatted(reference(one)))) {
            assertThatThrownBy(() -> driver.complete(twin, "CheckReferral", "intake", check))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(Violation::field, Violation::code)
                                    .containsExactly(Tuple.tuple("samePersonAs", "needs.second.person")));
        }
        driver.as("intake", () -> mergePatients.merge(twin, reference(one), "She said so on the telephone"));
        driver.as("privacy", () -> {
            mergePatients.confirm(twin, reference(one));
            return null;
        });
        driver.complete(twin, "CheckReferral", "intake", saying("'samePersonAs':'%s'", one));
        assertThat(driver.state(twin)).isEqualTo(ReferralState.IN_REVIEW);
    }

    @Test
    void what_waits_when_an_old_answer_makes_a_patient_silent_is_held_by_the_upgrade() throws IOException {
        ReferralReport report = Reports.dual();
        ReferralId dead = driver.receive(report);
        record(dead);
        ReferralId open = driver.receive(reachedAt(report, "07700 900127"));
        ReferralId stranger = driver.receive(Reports.dual());
        answeredBefore(open, dead);
        assertThat(toPatient(open)).containsOnly("WAITING");

        jdbc.sql(new ClassPathResource("db/clinic/V433__hold_what_waits_for_the_silent.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(toPatient(open)).containsOnly("HELD");
        assertThat(toPatient(stranger)).containsOnly("WAITING");
    }

    /** As a version wrote it that told nobody. */
    private void answeredBefore(ReferralId id, ReferralId other) {
        jdbc.sql("""
                        insert into clinic.identity_answer (referral_id, other_id, same_person, at, actor)
                        values (:id, :other, true, now(), 'intake')""").param("id", id.value()).param("other", other.value()).update();
    }

    /** Of the same name and birth date. */
    private static ReferralReport reachedAt(ReferralReport report, String phone) {
        return SomeReport.like(report)
                .of(patient -> patient.phone(phone).email(null).address(null))
                .done();
    }

    private String saying(String word, ReferralId of) {
        return Submissions.COMPLETE.replaceFirst("\\{", "{" + word.formatted(reference(of)) + ",");
    }

    private String reference(ReferralId id) {
        return referrals.get(id).reference().value();
    }

    private List<Referral> record(ReferralId id) {
        return driver.as("intake", () -> recordDeath.record(id, DIED));
    }

    private void undo(ReferralId id) {
        driver.as("intake", () -> {
            undoEnding.ask(id, "The patient rang and is well");
            return null;
        });
        driver.as("nurse", () -> {
            undoEnding.confirm(id);
            return null;
        });
    }

    private List<String> toPatient(ReferralId id) {
        return jdbc.sql(
                        "select state from clinic.message where referral_id = :id and recipient = 'PATIENT' order by position")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
