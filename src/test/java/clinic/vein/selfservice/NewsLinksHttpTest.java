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

    private static final String READ = "{'seen':true}";

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
                .doesNotContain("CheckReferral.Missing.PHOTOGRAPH");
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
    void a_page_that_is_sent_again_with_something_else_is_news_like_the_first() {
        ReferralId id = care.approved();
        PatientAtALink patient = at(id, LinkPurpose.REPORT_CHANGE);
        String page = patient.open();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(patient.send(page, answers("change=Itches")).body()).contains("We have it");
        }
        assertThat(notes(id)).containsExactly("Itches");
        assertThat(driver.openTasks(id)).doesNotContain("HandleRedFlag");
        assertThat(patient.send(page, answers("veins.chestPainOrBreathless=true", "change=Cannot+breathe"))
                        .body())
                .contains("We have it", "999");
        assertThat(notes(id)).containsExactly("Itches", "Cannot breathe");
        assertThat(driver.openTasks(id)).contains("HandleRedFlag");
    }

    @Test
    void other_words_beside_the_same_answers_reach_somebody_too() {
        ReferralId id = care.approved();
        PatientAtALink patient = at(id, LinkPurpose.REPORT_CHANGE);
        String page = patient.open();
        patient.send(page, answers("change=Itches"));
        driver.complete(id, "ReadInformation", "physician", READ);
        assertThat(patient.send(page, answers("change=My+calf+is+hot")).body()).contains("We have it");
        assertThat(driver.openTasks(id)).contains("ReadInformation");
    }

    @Test
    void an_answer_sent_a_second_time_with_something_else_is_said_not_to_be_sent() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        PatientAtALink patient = at(id, LinkPurpose.ANSWER_QUESTION);
        String page = patient.open();
        patient.send(page, "answer=Mirtazapine");
        HttpResponse<String> second = patient.send(page, "answer=And+quetiapine");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("This was NOT sent", "And quetiapine");
        assertThat(notes(id)).containsExactly("Mirtazapine");
    }

    @Test
    void a_change_that_comes_too_late_is_said_not_to_be_sent_and_is_kept_for_another_try() {
        ReferralId id = care.approved();
        PatientAtALink patient = at(id, LinkPurpose.REPORT_CHANGE);
        String page = patient.open();
        clock.stand(driver.now().plus(Duration.ofMinutes(130)));
        HttpResponse<String> late = patient.send(page, answers("veins.bleeding=NOW", "change=It+bleeds"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("This was NOT sent", "999").doesNotContain("date of birth is another");
        assertThat(driver.openTasks(id)).doesNotContain("HandleRedFlag");
        String again = patient.openWith(late.body());
        assertThat(again).contains("It bleeds");
        assertThat(patient.send(again, answers("veins.bleeding=NOW", "change=It+bleeds"))
                        .body())
                .contains("We have it");
        assertThat(driver.openTasks(id)).contains("HandleRedFlag");
    }

    @Test
    void a_page_stays_good_when_the_link_is_opened_in_a_second_window() {
        ReferralId id = care.approved();
        PatientAtALink patient = at(id, LinkPurpose.REPORT_CHANGE);
        String first = patient.open();
        patient.open();
        assertThat(patient.send(first, answers("change=I+moved")).body()).contains("We have it");
    }

    @Test
    void a_browser_without_a_cookie_is_told_that_a_change_was_not_sent() {
        ReferralId id = care.approved();
        PatientAtALink patient = at(id, LinkPurpose.REPORT_CHANGE);
        String page = patient.open();
        HttpResponse<String> denied =
                patient.elsewhere("?lang=de").send(page, answers("veins.bleeding=NOW", "change=It+bleeds"));
        assertThat(denied.statusCode()).isEqualTo(422);
        assertThat(denied.body()).contains("Das wurde NICHT gesendet", "It bleeds", "999");
    }

    @Test
    void a_withdrawal_by_link_does_not_take_unread_news_with_it() {
        ReferralId id = care.approved();
        at(id, LinkPurpose.REPORT_CHANGE).openAndSend(answers("change=My+calf+is+hot"));
        PatientAtALink patient = at(id, LinkPurpose.WITHDRAW);
        String page = patient.open();
        HttpResponse<String> refused = patient.send(page, "reason=Feeling+well");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("We cannot do this here", "Feeling well");
        assertThat(driver.openTasks(id)).contains("ReadInformation");
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
        driver.complete(id, "ReadInformation", "physician", READ);
        assertThat(patient.send(page, "reason=Feeling+well").body()).contains("Your referral is withdrawn");
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
        ReferralId id = inFollowUp();
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
        assertThat(patient.send(page, "severity=2", "nights=1", "sleep=FAIRLY", "recurrence=false", "symptoms=")
                        .body())
                .contains("Your answers help us");
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(answeredRecalls(id)).containsExactly("6 patient 2 1 false");
        assertThat(recallNotes(id)).containsExactly("Answered by the patient with a link\nSlept fairly well");
    }

    private List<String> answeredRecalls(ReferralId id) {
        return jdbc.sql("""
                        select months || ' ' || made_by || ' ' || rls_severity || ' ' || nights_per_week || ' ' || recurrence
                        from clinic.recall where referral_id = :id and state = 'REACHED' order by months""").param("id", id.value()).query(String.class).list();
    }

    private List<String> recallNotes(ReferralId id) {
        return jdbc.sql("select text from clinic.note where referral_id = :id and task = 'MakeRecall' order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    @Test
    void an_answer_in_which_something_is_worse_or_in_words_waits_for_the_nurse() {
        ReferralId id = inFollowUp();
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        clock.stand(driver.now().plusSeconds(60));
        assertThat(at(id, LinkPurpose.SCORES)
                        .openAndSend("severity=10", "nights=7", "recurrence=true", "symptoms=Calf+swollen+and+hot"))
                .contains("Your answers help us");
        assertThat(driver.openTasks(id)).containsExactly("MakeRecall");
        assertThat(answeredRecalls(id)).isEmpty();
        assertThat(recallNotes(id))
                .singleElement()
                .asString()
                .contains("10 of 10", "7 nights", "Veins have come back", "Calf swollen and hot");
        assertThat(driver.timeline(id)).contains("INFORMATION_RECEIVED");
        driver.at(Duration.ofDays(6), remindOfRecalls::remind);
        assertThat(driver.messages(id)).as("asked no more").containsOnlyOnce("recall");
    }

    @Test
    void a_link_answers_its_own_recall_and_not_the_oldest() {
        ReferralId id = inFollowUp();
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        clock.stand(driver.now().plusSeconds(60));
        at(id, LinkPurpose.SCORES).openAndSend("severity=1", "nights=1", "recurrence=false");
        assertThat(answeredRecalls(id)).containsExactly("12 patient 1 1 false");
        assertThat(driver.openTasks(id)).containsExactly("MakeRecall");
    }

    private ReferralId inFollowUp() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        return id;
    }

    @Test
    void a_patient_chooses_the_language_of_messages() {
        ReferralId id = care.approved();
        assertThat(at(id, LinkPurpose.LANGUAGE).openAndSend("language=de")).contains("From now on we write");
        assertThat(referrals.get(id).report().patient().reads().tag()).isEqualTo("de");
    }
}
