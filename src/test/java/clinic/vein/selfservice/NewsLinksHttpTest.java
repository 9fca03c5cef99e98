package clinic.vein.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.links.LinkPurpose;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Submissions;
import clinic.vein.vascular.assessment.ReportedFacts;
import clinic.vein.vascular.followup.RemindOfRecalls;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What patients tell by links: answers, news, facts before a visit, their language. */
@ClinicTest
class NewsLinksHttpTest {

    private static final Map<String, String> NOTHING_URGENT = Map.of(
            "veins.chestPainOrBreathless", "false",
            "veins.coldPainfulLeg", "false",
            "veins.hotRedLegWithFever", "false",
            "veins.bleeding", "NONE",
            "veins.swollenOrTenderLeg", "NONE",
            "veins.hardPainfulVein", "false",
            "veins.skinChange", "false",
            "veins.ulcer", "NONE",
            "background.pregnant", "false",
            "background.previousClot", "false");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private LinksInHand links;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReportedFacts facts;

    @Autowired
    private RemindOfRecalls remindOfRecalls;

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

    private PatientAtALink at(ReferralId id, LinkPurpose purpose) {
        return new PatientAtALink(port, links.of(id, purpose));
    }

    private static String[] answers(String... others) {
        return Stream.concat(
                        NOTHING_URGENT.entrySet().stream()
                                .filter(each ->
                                        Stream.of(others).noneMatch(other -> other.startsWith(each.getKey() + "=")))
                                .map(each -> each.getKey() + "=" + each.getValue()),
                        Stream.of(others))
                .toArray(String[]::new);
    }

    private List<String> notes(ReferralId id) {
        return jdbc.sql("select text from clinic.note where referral_id = :id and kind = 'INFORMATION' order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_question_is_answered_with_just_what_is_missing_and_the_referral_goes_on() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        PatientAtALink patient = at(id, LinkPurpose.ANSWER_QUESTION);
        String page = patient.open();
        assertThat(page)
                .contains("Which medicines do you take?", "List of medicines")
                .doesNotContain("Photograph");
        HttpResponse<String> empty = patient.send(page, "answer=+");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(patient.send(page, "CheckReferral.Missing.MEDICINES_LIST=Mirtazapine+15")
                        .body())
                .contains("We have your answer");
        assertThat(notes(id)).containsExactly("list of medicines: Mirtazapine 15");
        assertThat(driver.timeline(id)).contains("INFORMATION_RECEIVED");
        driver.pass(id, Duration.ZERO);
        assertThat(driver.state(id)).isEqualTo(ReferralState.CHECKING);
    }

    @Test
    void a_change_that_cannot_wait_is_an_alarm_as_in_a_report() {
        ReferralId id = care.approved();
        PatientAtALink patient = at(id, LinkPurpose.REPORT_CHANGE);
        String page = patient.open();
        assertThat(patient.send(page, "change=Worse").statusCode())
                .as("each must be answered")
                .isEqualTo(422);
        String done = patient.send(page, answers("veins.bleeding=NOW", "change=It+bleeds"))
                .body();
        assertThat(done).contains("We have it", "999");
        assertThat(driver.openTasks(id)).contains("HandleRedFlag");
        assertThat(driver.timeline(id)).contains("FURTHER_REPORT_RECEIVED", "RED_FLAG_REPORTED");
        assertThat(referrals.get(id).urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(notes(id)).containsExactly("It bleeds");
    }

    @Test
    void a_change_that_can_wait_is_read_and_makes_nothing_urgent() {
        ReferralId id = care.approved();
        Urgency before = referrals.get(id).triagedUrgency();
        assertThat(at(id, LinkPurpose.REPORT_CHANGE).openAndSend(answers("change=I+moved")))
                .contains("We have it");
        assertThat(driver.openTasks(id)).contains("ReadInformation").doesNotContain("HandleRedFlag");
        assertThat(referrals.get(id).triagedUrgency()).isEqualTo(before);
    }

    @Test
    void what_is_told_before_a_visit_stands_as_reported_and_changes_no_answer_from_before() {
        ReferralId id = care.approved();
        care.openSlots();
        care.book(id, "BookAssessment");
        clock.stand(driver.now().minusSeconds(3600));
        PatientAtALink patient = at(id, LinkPurpose.BEFORE_VISIT);
        String page = patient.open();
        assertThat(patient.send(page, "background.beforeTreatment.weight=twelve")
                        .statusCode())
                .isEqualTo(422);
        assertThat(patient.send(
                                page,
                                "background.beforeTreatment.weight=82+kg",
                                "background.beforeTreatment.weight.seen=82+kg",
                                "background.beforeTreatment.otherAllergy=true",
                                "background.beforeTreatment.allergicTo=Latex",
                                "background.medicines=Apixaban")
                        .body())
                .contains("we have it");
        assertThat(facts.body(id).toString()).contains("82");
        assertThat(facts.of(id, any -> Map.of()).toString()).contains("Latex");
        assertThat(referrals.get(id).report().background().beforeTreatment().weight())
                .isNull();
        assertThat(driver.openTasks(id)).contains("RecordArrival", "ReadInformation");
    }

    @Test
    void a_recall_is_answered_by_the_patient_who_is_asked_twice_more_at_most() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        for (int day = 6; day <= 24; day += 6) {
            driver.at(Duration.ofDays(day), remindOfRecalls::remind);
        }
        assertThat(jdbc.sql("select count(*) from clinic.message where referral_id = :id and template = 'recall'")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        clock.stand(driver.now().plus(Duration.ofDays(25)));
        PatientAtALink patient = at(id, LinkPurpose.SCORES);
        String page = patient.open();
        assertThat(patient.send(page, "severity=11", "nights=1").statusCode()).isEqualTo(422);
        assertThat(patient.send(page, "severity=2", "nights=1", "sleep=FAIRLY", "recurrence=", "symptoms=Cramps")
                        .body())
                .contains("Your answers help us");
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(jdbc.sql("""
                                select made_by || ' ' || rls_severity || ' ' || nights_per_week || coalesce(recurrence::text, '')
                                from clinic.recall where referral_id = :id and state = 'REACHED'""").param("id", id.value()).query(String.class).single())
                .isEqualTo("patient 2 1");
        assertThat(jdbc.sql("select text from clinic.note where referral_id = :id and task = 'MakeRecall'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .contains("Slept fairly well", "Cramps");
    }

    @Test
    void a_patient_chooses_the_language_of_messages() {
        ReferralId id = care.approved();
        assertThat(at(id, LinkPurpose.LANGUAGE).openAndSend("language=de")).contains("From now on we write");
        assertThat(referrals.get(id).report().patient().reads().tag()).isEqualTo("de");
    }
}
