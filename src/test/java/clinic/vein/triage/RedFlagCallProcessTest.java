package clinic.vein.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violation;
import clinic.vein.referral.Answer;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import clinic.vein.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No danger is closed by a word: what comes of a red-flag call, and what it takes to let a patient go on. */
@ClinicTest
class RedFlagCallProcessTest {

    private static final String NO_EXCEPTION =
            "'pregnantOrPostPartum':false,'embolismSymptoms':false,'armAffected':false";
    private static final String NO_HISTORY =
            "'activeCancer':false,'paralysisOrPlaster':false,'bedriddenOrSurgery':false,'previousDvt':false";
    private static final String NO_SIGN = "'tenderDeepVeins':false,'wholeLegSwollen':false,'calfLarger':false,"
            + "'pittingOedema':false,'collateralVeins':false,'alternativeDiagnosis':false";
    private static final String EIGHT = (NO_HISTORY + "," + NO_SIGN)
            .replace("false", "true")
            .replace("'alternativeDiagnosis':true", "'alternativeDiagnosis':false");

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private Worklist worklist;

    @Autowired
    private RaiseUrgency raiseUrgency;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    /** The two that were closed with the note "n". */
    @ParameterizedTest
    @ValueSource(strings = {"wells", "vein"})
    void aStandingFindingIsNotClosedByALetter(String what) {
        ReferralId id = driver.receive(Reports.bleeding());
        String leg = what.equals("wells") ? wells(NO_EXCEPTION + "," + EIGHT) : vein("1", "8");
        assertThat(refused(id, "CallPatient", goesOn("ROUTINE", leg, "")))
                .extracting(Violation::field)
                .contains("override.findings", "override.reason", "urgency");

        String finding = what.equals("wells") ? "DVT_LIKELY" : "SVT_HIGH_RISK";
        String named = override("'BLEEDING','" + finding + "'", "Scanned at the hospital an hour ago");
        assertThat(refused(id, "CallPatient", goesOn("ROUTINE", leg, named)))
                .extracting(Violation::field)
                .containsExactly("urgency");
        assertThat(refused(id, "CallPatient", goesOn("URGENT", leg, override("'BLEEDING'", "Nothing to be seen"))))
                .extracting(Violation::field)
                .containsExactly("override.findings");
        assertThat(refused(
                        id, "CallPatient", goesOn("URGENT", leg, override("'BLEEDING','" + finding + "'", "n n n."))))
                .extracting(Violation::field)
                .containsExactly("override.reason");

        driver.complete(id, "CallPatient", "nurse", goesOn("URGENT", leg, named));

        assertThat(urgency(id)).isEqualTo(Urgency.URGENT);
        assertThat(driver.timeline(id)).contains("FINDINGS_PASSED_OVER", "OVERRIDDEN");
        assertThat(entry(id, "FINDINGS_PASSED_OVER")).contains("StandingFinding.BLEEDING", "ClotFinding." + finding);
    }

    /** Unlikely rules nothing out by itself; a D-dimer does, from 560 on positive at 56 years, unless anticoagulated. */
    @ParameterizedTest
    @CsvSource({
        "'', , DVT_UNLIKELY_WITHOUT_D_DIMER",
        "',''dDimer'':559', false, ''",
        "',''dDimer'':560', false, DVT_D_DIMER_POSITIVE",
        "',''dDimer'':559', true, DVT_D_DIMER_NOT_RELIABLE",
        "',''dDimer'':559', , DVT_D_DIMER_NOT_RELIABLE"
    })
    void anUnlikelyScoreNeedsItsDDimer(String dDimer, String anticoagulated, String standing) {
        ReferralId id = reported();
        String leg = wells(NO_EXCEPTION + "," + NO_HISTORY + "," + NO_SIGN)
                + dDimer
                + (anticoagulated == null ? "" : ",'anticoagulated':" + anticoagulated);
        List<Violation> refused =
                refused(id, "HandleRedFlag", goesOn("URGENT", leg, override("'NONE'", "It is well now")));
        String missing = refused.stream()
                .filter(violation -> violation.code().equals("required"))
                .map(Violation::message)
                .findFirst()
                .orElseThrow();
        if (standing.isEmpty()) {
            assertThat(missing).doesNotContain("DVT");
        } else {
            assertThat(missing).contains(standing);
        }
    }

    /** "Not examined" is never "no": examination today, whatever the rest of the score. */
    @ParameterizedTest
    @ValueSource(strings = {"calfLarger", "tenderDeepVeins", "alternativeDiagnosis"})
    void whatWasNotExaminedStands(String item) {
        ReferralId id = reported();
        String leg = wells(NO_EXCEPTION + "," + NO_HISTORY + ","
                + NO_SIGN.replace("'" + item + "':false", "'" + item + "':'NOT_EXAMINED'"));
        assertThat(refused(
                        id, "HandleRedFlag", goesOn("URGENT", leg, override("'REPORTED_RED_FLAG'", "It is well now"))))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("DVT_NOT_EXAMINED"));

        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                Submissions.EXAMINE_TODAY.replace("'note'", "'leg':{" + leg + "},'note'"));
        assertThat(jdbc.sql("select result from clinic.thrombosis_check where referral_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("INCOMPLETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEEN", "SCAN", "EXAMINE"})
    void todayIsATaskOfItsOwnAndThePathwayWaitsForItsResult(String which) {
        ReferralId id = driver.receive(Reports.bleeding());
        driver.complete(
                id,
                "CallPatient",
                "nurse",
                switch (which) {
                    case "SEEN" -> Submissions.SEEN_TODAY;
                    case "SCAN" -> Submissions.SCAN_TODAY;
                    default -> Submissions.EXAMINE_TODAY;
                });
        assertThat(driver.openTasks(id)).containsExactly("ConfirmSeenToday");
        assertThat(driver.state(id)).isEqualTo(ReferralState.RED_FLAG);
        Worklist.Entry task =
                worklist.entry(driver.task(id, "ConfirmSeenToday")).orElseThrow();
        assertThat(task.dueAt()).isEqualTo(driver.now().plus(Duration.ofHours(4)));

        driver.pass(id, Duration.ofMinutes(256));
        assertThat(worklist.entry(driver.task(id, "ConfirmSeenToday"))
                        .orElseThrow()
                        .escalatedTo())
                .isEqualTo("physician");
        assertThat(refused(id, "ConfirmSeenToday", "{'outcome':'CONTINUE','urgency':'URGENT','found':'ok'}"))
                .extracting(Violation::field)
                .containsExactly("done", "found", "override.findings", "override.reason");
        driver.complete(id, "ConfirmSeenToday", "nurse", Submissions.SEEN_AND_WELL);

        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
        assertThat(urgency(id)).isEqualTo(Urgency.URGENT);
    }

    @Test
    void whoWasNotSeenIsCalledAgainAndAnEmergencyThereEndsTheReferral() {
        ReferralId id = driver.receive(Reports.bleeding());
        driver.complete(id, "CallPatient", "nurse", Submissions.SEEN_TODAY);
        driver.complete(id, "ConfirmSeenToday", "nurse", "{'outcome':'NOT_SEEN','found':'Did not come'}");
        assertThat(driver.openTasks(id)).containsExactly("CallPatient");

        driver.complete(id, "CallPatient", "nurse", Submissions.EXAMINE_TODAY);
        driver.complete(id, "ConfirmSeenToday", "nurse", "{'outcome':'EMERGENCY','found':'Admitted from there'}");
        assertThat(driver.state(id)).isEqualTo(ReferralState.SENT_TO_EMERGENCY);
        assertThat(driver.liveInstances(id)).isZero();
    }

    /** The pathway goes by the urgency of the referral, not by the one with which the patient was sent to be seen. */
    @Test
    void whatWasRaisedMeanwhileIsNotLoweredByTheResult() {
        ReferralId id = reported();
        driver.complete(id, "HandleRedFlag", "nurse", Submissions.SEEN_TODAY);
        driver.as("physician", () -> {
            raiseUrgency.raise(id, Urgency.URGENT, "The ulcer has opened");
            return null;
        });

        driver.complete(id, "ConfirmSeenToday", "nurse", "{'outcome':'NOT_SEEN','found':'No place was free'}");

        assertThat(urgency(id)).isEqualTo(Urgency.URGENT);
        assertThat(jdbc.sql("""
                        select variable.text_ from engine.act_ru_variable variable
                        join engine.act_ru_execution process on process.id_ = variable.execution_id_
                        where process.business_key_ = :id and process.parent_id_ is null and variable.name_ = 'urgency'""").param("id", id.toString()).query(String.class).single())
                .isEqualTo("URGENT");
    }

    @Test
    void aRedFlagOnTheWayIsSeenTodayAsWell() {
        ReferralId id = reported();
        driver.complete(id, "HandleRedFlag", "nurse", Submissions.NOT_REACHED);
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral", "HandleRedFlag");
        driver.complete(id, "HandleRedFlag", "nurse", Submissions.SCAN_TODAY);
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral", "ConfirmSeenToday");
        driver.complete(id, "ConfirmSeenToday", "nurse", "{'outcome':'NOT_SEEN','found':'No place was free'}");
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral", "HandleRedFlag");
        driver.complete(id, "HandleRedFlag", "nurse", Submissions.SEEN_TODAY);
        driver.complete(
                id,
                "ConfirmSeenToday",
                "nurse",
                Submissions.SEEN_AND_WELL.replace("'BLEEDING'", "'REPORTED_RED_FLAG'"));
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");

        ReferralId emergency = reported();
        driver.complete(emergency, "HandleRedFlag", "nurse", Submissions.SEEN_TODAY);
        driver.complete(
                emergency, "ConfirmSeenToday", "nurse", "{'outcome':'EMERGENCY','found':'Admitted from there'}");
        assertThat(driver.state(emergency)).isEqualTo(ReferralState.SENT_TO_EMERGENCY);
    }

    /** What the call found stands until a scan has answered it; a likely leg then needs its D-dimer. */
    @Test
    void theScanAnswersWhatTheCallFound() {
        ReferralId id = reported();
        String likely = Submissions.SCAN_TODAY
                .replace("'concerns':['NONE']", wells(NO_EXCEPTION + "," + EIGHT) + ",'anticoagulated':false")
                .replace("23:45", "14:00");
        assertThat(refused(id, "HandleRedFlag", likely))
                .as("within 4 hours when likely (NICE NG158)")
                .extracting(Violation::field)
                .containsExactly("today.by");
        driver.complete(id, "HandleRedFlag", "nurse", likely.replace("14:00", "12:45"));

        String seen =
                "{'outcome':'CONTINUE','done':['EXAMINED'],'urgency':'URGENT','found':'The calf looks well today',"
                        + "'override':{'findings':['REPORTED_RED_FLAG'],'reason':'The calf was looked at today'}}";
        assertThat(refused(id, "ConfirmSeenToday", seen))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("DVT_LIKELY"));
        String scanned = seen.replace("['EXAMINED']", "['SCANNED'],'scan':'NO_CLOT'");
        assertThat(refused(id, "ConfirmSeenToday", scanned))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("DVT_SCANNED_WITHOUT_D_DIMER"));
        assertThat(refused(id, "ConfirmSeenToday", scanned.replace("NO_CLOT", "DEEP_CLOT")))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("DVT_FOUND"));

        driver.complete(
                id,
                "ConfirmSeenToday",
                "nurse",
                scanned.replace("'SCANNED']", "'SCANNED','D_DIMER_TAKEN'],'dDimer':310"));
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
    }

    @Test
    void eachTryIsKeptAndAfterTheSecondThePhysiciansAreTold() {
        ReferralId id = driver.receive(Reports.bleeding());
        driver.complete(id, "CallPatient", "nurse", Submissions.NOT_REACHED);
        assertThat(driver.openTasks(id)).containsExactly("CallPatient");
        assertThat(worklist.entry(driver.task(id, "CallPatient")).orElseThrow().escalatedTo())
                .isNull();

        driver.pass(id, Duration.ofMinutes(5));
        driver.complete(id, "CallPatient", "nurse", Submissions.NOT_REACHED);
        assertThat(worklist.entry(driver.task(id, "CallPatient")).orElseThrow().escalatedTo())
                .isEqualTo("physician");
        assertThat(jdbc.sql("""
                                select count(distinct at) from clinic.red_flag_call
                                where referral_id = :id and outcome = 'NOT_REACHED'""").param("id", id.value()).query(Integer.class).single())
                .isEqualTo(2);
        driver.complete(id, "CallPatient", "physician", Submissions.SEEN_TODAY);
        assertThat(driver.openTasks(id)).containsExactly("ConfirmSeenToday");
    }

    /** A red flag that nobody knew is asked for; a no settles it, silence does not. */
    @Test
    void anUnknownRedFlagIsAskedOrNamed() {
        ReferralId id = driver.receive(unknownChestPain());
        assertThat(refused(id, "CallPatient", goesOn("ROUTINE", "'concerns':['NONE']", "")))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("CHEST_PAIN_OR_BREATHLESS"));
        assertThat(refused(
                        id,
                        "CallPatient",
                        goesOn("ROUTINE", "'concerns':['NONE']", ",'asked':{'chestPainOrBreathless':'YES'}")))
                .extracting(Violation::field)
                .contains("override.findings");

        driver.complete(
                id,
                "CallPatient",
                "nurse",
                goesOn("ROUTINE", "'concerns':['NONE']", ",'asked':{'chestPainOrBreathless':'NO'}"));
        assertThat(urgency(id)).isEqualTo(Urgency.ROUTINE);
    }

    /** What the patient reported is not answered otherwise by whoever rings. */
    @Test
    void anAnswerOfTheReportIsNotChanged() {
        ReferralId id = driver.receive(Reports.bleeding());
        assertThat(refused(id, "CallPatient", goesOn("URGENT", "'concerns':['NONE']", ",'asked':{'bleeding':'NONE'}")))
                .extracting(Violation::field)
                .contains("asked.bleeding", "override.findings");
    }

    @Test
    void whatIsNotForTodayIsRefused() {
        ReferralId id = driver.receive(Reports.bleeding());
        assertThat(refused(id, "CallPatient", Submissions.SEEN_TODAY.replace("23:30", "08:00")))
                .extracting(Violation::field)
                .containsExactly("today.by");
        assertThat(refused(id, "CallPatient", "{'outcome':'SCAN_TODAY','spokeWith':'PATIENT','note':'Goes'}"))
                .extracting(Violation::field)
                .contains("today.who", "today.by", "leg.concerns");
        assertThat(refused(id, "CallPatient", "{'outcome':'NOT_REACHED','spokeWith':'PATIENT'}"))
                .extracting(Violation::field)
                .containsExactly("spokeWith");
    }

    private ReferralId reported() {
        ReferralId id = driver.receive(Reports.dual());
        driver.as("intake", () -> {
            reportRedFlag.report(id, "The left calf is swollen");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        return id;
    }

    private static ReferralReport unknownChestPain() {
        return SomeReport.like(Reports.dual())
                .veins(veins -> veins.chestPainOrBreathless(Answer.UNKNOWN))
                .done();
    }

    private static String goesOn(String urgency, String leg, String more) {
        return "{'outcome':'CONTINUE','spokeWith':'PATIENT','urgency':'" + urgency + "','note':'n','leg':{" + leg + "}"
                + more + "}";
    }

    private static String override(String findings, String reason) {
        return ",'override':{'findings':[" + findings + "],'reason':'" + reason + "'}";
    }

    private static String wells(String answers) {
        return "'concerns':['DVT_SUSPECTED'],'wells':{" + answers + "}";
    }

    private static String vein(String distance, String length) {
        return "'concerns':['HARD_PAINFUL_VEIN'],'superficialVein':{'distanceCm':" + distance + ",'lengthCm':" + length
                + ",'aboveKnee':true}";
    }

    private List<Violation> refused(ReferralId id, String task, String submission) {
        Refused refused = catchThrowableOfType(Refused.class, () -> driver.complete(id, task, "nurse", submission));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(driver.openTasks(id)).contains(task);
        return refused.violations();
    }

    private Urgency urgency(ReferralId id) {
        return referrals.find(id).orElseThrow().urgency();
    }

    private String entry(ReferralId id, String kind) {
        return jdbc.sql("select entry::text from clinic.referral_event where referral_id = :id and kind = :kind")
                .param("id", id.value())
                .param("kind", kind)
                .query(String.class)
                .single();
    }
}
