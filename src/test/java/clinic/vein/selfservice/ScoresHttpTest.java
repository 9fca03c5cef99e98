package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.demo.Reception;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.LinkPurpose;
import clinic.vein.process.CareTask;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.OfferSlots;
import clinic.vein.testing.Beside;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.vascular.followup.AskForScores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Patients say how their legs are before the assessment and six weeks after treatment. */
@ClinicTest
class ScoresHttpTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private LinksInHand links;

    @Autowired
    private OfferSlots offerSlots;

    @Autowired
    private AskForScores askForScores;

    @Autowired
    private StandingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void atTheClinicsTime() {
        driver.begin();
        clock.stand(driver.now());
    }

    @AfterEach
    void andLetsTheTimeGo() {
        clock.go();
    }

    private int asked(ReferralId id) {
        return jdbc.sql("select count(*) from clinic.message where referral_id = :id and template = 'scores-asked'")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private String answered(ReferralId id) {
        return jdbc.sql("""
                        select string_agg(concat_ws(' ', occasion, rls_severity, nights_per_week, sleep, recurrence), ', ')
                        from clinic.own_scores where referral_id = :id and answered_at is not null""").param("id", id.value()).query(String.class).single();
    }

    private List<String> toNurses(ReferralId id) {
        return jdbc.sql("select role from clinic.message where referral_id = :id and template = 'scores-to-read'")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private PatientAtALink patient(ReferralId id) {
        return new PatientAtALink(port, links.of(id, LinkPurpose.SCORES));
    }

    private Instant visitOf(ReferralId id) {
        care.openSlots();
        var slot = offerSlots
                .soonest(id, Purpose.ASSESSMENT, driver.now().plus(Duration.ofDays(24)))
                .orElseThrow();
        driver.complete(id, Reception.books(CareTask.BOOK_ASSESSMENT, slot.id().value()));
        return slot.startsAt();
    }

    @Test
    void before_the_assessment_a_patient_is_asked_once_and_twice_more_at_most() {
        ReferralId id = care.approved();
        Instant visit = visitOf(id);
        askForScores.ask();
        assertThat(asked(id)).as("weeks before").isZero();
        clock.stand(visit.minus(Duration.ofDays(6)));
        CompletableFuture.allOf(Beside.run(askForScores::ask), Beside.run(askForScores::ask))
                .join();
        assertThat(asked(id)).as("by two applications at once").isEqualTo(1);
        askForScores.ask();
        assertThat(asked(id)).isEqualTo(1);
        for (int hours = 100; hours > 0; hours -= 30) {
            clock.stand(visit.minus(Duration.ofHours(hours)));
            askForScores.ask();
        }
        assertThat(asked(id)).isEqualTo(3);
        PatientAtALink patient = patient(id);
        String page = patient.open();
        assertThat(page).contains("name=\"severity\"").doesNotContain("name=\"recurrence\"");
        assertThat(patient.send(page, "severity=11", "nights=1").statusCode()).isEqualTo(422);
        assertThat(patient.send(page, "severity=1", "nights=2", "sleep=FAIRLY", "symptoms=")
                        .statusCode())
                .isEqualTo(200);
        assertThat(answered(id)).isEqualTo("BEFORE_ASSESSMENT 1 2 FAIRLY");
        assertThat(driver.timeline(id)).containsOnlyOnce("SCORES_ASKED").endsWith("SCORES_ANSWERED");
        assertThat(toNurses(id)).as("nothing is worse").isEmpty();
        assertThat(driver.openTasks(id)).doesNotContain("ReadInformation");
    }

    @Test
    void what_is_worse_or_in_words_goes_to_the_nurses_with_all_that_was_said() {
        ReferralId id = care.approved();
        clock.stand(visitOf(id).minus(Duration.ofDays(3)));
        askForScores.ask();
        patient(id).openAndSend("severity=10", "nights=7", "symptoms=A+wound+at+the+ankle");
        assertThat(toNurses(id)).containsExactly("NURSE");
        assertThat(driver.openTasks(id)).as("somebody must read it, in time").contains("ReadInformation");
        assertThat(jdbc.sql("select text from clinic.note where referral_id = :id and task = 'AssessVeins'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .contains("10 of 10", "7 nights", "A wound at the ankle", "Answered by the patient");
        clock.stand(driver.now().plus(Duration.ofDays(24)));
        askForScores.ask();
        assertThat(asked(id)).as("asked no more").isEqualTo(1);
    }

    @Test
    void six_weeks_after_treatment_the_answer_stands_in_the_outcomes() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.at(Duration.ofDays(20), askForScores::ask);
        assertThat(asked(id)).as("too early").isZero();
        driver.at(Duration.ofDays(50), askForScores::ask);
        assertThat(asked(id)).as("too late for six weeks").isZero();
        driver.at(Duration.ofDays(34), askForScores::ask);
        assertThat(asked(id)).isEqualTo(1);
        clock.stand(driver.now().plus(Duration.ofDays(34)));
        assertThat(patient(id).open()).contains("name=\"recurrence\"");
        patient(id).openAndSend("severity=0", "nights=1", "recurrence=false", "symptoms=");
        assertThat(answered(id)).isEqualTo("AFTER_6_WEEKS 0 1 f");
        assertThat(toNurses(id)).isEmpty();
        assertThat(jdbc.sql("""
                                select rating_at_6_weeks || ' ' || nights_at_6_weeks from clinic.referral_outcome
                                where referral_id = :id""").param("id", id.value()).query(String.class).single())
                .as("before the review")
                .isEqualTo("0 1");
        jdbc.sql("update clinic.own_scores set answered_at = answered_at + interval '40 days' where referral_id = :id")
                .param("id", id.value())
                .update();
        assertThat(jdbc.sql("select rating_at_6_weeks is null from clinic.referral_outcome where referral_id = :id")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single())
                .as("twelve weeks after treatment")
                .isTrue();
    }

    @Test
    void a_course_that_pauses_is_not_asked_about_and_who_has_no_mailbox_is_asked_once_by_letter() {
        ReferralId id = care.consented(2);
        care.session(id, "CONTINUE");
        driver.at(Duration.ofDays(41), askForScores::ask);
        assertThat(asked(id)).as("in the middle of the course").isZero();
        care.session(id, "FINISH");
        jdbc.sql("update clinic.referral set email = null, phone = null where id = :id")
                .param("id", id.value())
                .update();
        for (int days : new int[] {41, 47, 53}) {
            driver.at(Duration.ofDays(days), askForScores::ask);
        }
        assertThat(asked(id)).as("by letter, and reception writes no other").isEqualTo(1);
    }
}
