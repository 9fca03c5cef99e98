package clinic.vein.vascular.followup;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violation;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import clinic.vein.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No complication is closed with a word: what stands against it is named, or somebody sees the patient today. */
@ClinicTest
class HandleComplicationProcessTest {

    private static final String TODAY = ",'today':{'who':'Dr Adeyemi','by':'23:50'}";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Worklist worklist;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private ComplicationFindings findings;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OBSERVE", "TREAT", "REFER"})
    void aSwollenLegIsNotClosedByAnyNote(String action) {
        ReferralId id = swollen();
        assertThat(refused(id, handled("OTHER", action, true, "")))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("override.findings", "override.reason");
        assertThat(refused(id, handled("OTHER", action, true, override("SUSPECTED_DEEP_VEIN_THROMBOSIS", "n n n"))))
                .extracting(Violation::field)
                .containsExactly("override.reason");
        assertThat(refused(id, handled("OTHER", action, true, override("SUSPECTED_STROKE", "Was scanned an hour ago"))))
                .extracting(Violation::field)
                .contains("override.findings");
        assertThat(driver.openTasks(id)).containsExactly("HandleComplication");
    }

    @Test
    void whoNamesItClosesItAndWhatIsNotOverStaysUrgent() {
        ReferralId id = swollen();
        driver.complete(
                id,
                "HandleComplication",
                "vascular",
                handled(
                        "DISTAL_DVT",
                        "REFER",
                        false,
                        override("SUSPECTED_DEEP_VEIN_THROMBOSIS", "Known to haematology and anticoagulated")));

        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(referrals.get(id).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(driver.timeline(id)).contains("FINDINGS_PASSED_OVER", "OVERRIDDEN", "URGENCY_CHANGED");
    }

    @Test
    void whatIsOverLeavesTheUrgencyAsItWas() {
        ReferralId id = swollen();
        Urgency before = referrals.get(id).urgency();
        driver.complete(id, "HandleComplication", "vascular", CareDriver.SWELLING_EXPLAINED);
        assertThat(referrals.get(id).urgency()).isEqualTo(before);
        assertThat(driver.timeline(id)).contains("FINDINGS_PASSED_OVER", "OVERRIDDEN");
    }

    /** Whatever was asked before: the kind itself is the finding. */
    @Test
    void aDangerousKindStandsWithoutASign() {
        ReferralId id = withMigraine();
        assertThat(refused(id, handled("PULMONARY_EMBOLISM", "OBSERVE", false, "")))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("SUSPECTED_PULMONARY_EMBOLISM"));
        assertThat(json(Visitor.signedIn(port, "vascular")
                                .postJson(
                                        "/api/tasks/" + driver.task(id, "HandleComplication") + "/advice",
                                        "{\"kind\":\"TIA_OR_STROKE\"}"))
                        .at("/standing/0/code")
                        .asText())
                .isEqualTo("SUSPECTED_STROKE");
        driver.complete(id, "HandleComplication", "vascular", CareDriver.COMPLICATION_HANDLED);
        assertThat(driver.timeline(id)).doesNotContain("FINDINGS_PASSED_OVER");
    }

    /** As urgent as the same told by telephone or found at the recovery check. */
    @Test
    void aDangerousKindSeenAtTheSessionIsLookedAtAtOnce() {
        ReferralId id = inSessionWith("TIA_OR_STROKE");
        Worklist.Entry task =
                worklist.entry(driver.task(id, "HandleComplication")).orElseThrow();
        assertThat(task.dueAt()).isEqualTo(driver.now());

        assertThat(worklist.entry(driver.task(inSessionWith("MIGRAINE"), "HandleComplication"))
                        .orElseThrow()
                        .dueAt())
                .as("one that is not dangerous waits an hour at most")
                .isEqualTo(driver.now().plus(Duration.ofHours(1)));
    }

    private ReferralId inSessionWith(String complication) {
        ReferralId id = care.consented(2);
        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("CONTINUE", complication));
        return id;
    }

    /** A course goes on beside the task, so that there may be a second check before anybody has dealt with the first. */
    @Test
    void whatAnEarlierCheckFoundStandsBesideTheLatest() {
        ReferralId id = swollen();
        followUps.addCheck(
                id,
                new RecoveryCheck(false, false, false, true, false, List.of(), "A blister"),
                List.of("SUSPECTED_SKIN_NECROSIS"),
                Urgency.URGENT,
                "nurse",
                driver.now());
        assertThat(refused(
                        id, handled("OTHER", "OBSERVE", true, override("SUSPECTED_SKIN_NECROSIS", "A burst blister"))))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("SUSPECTED_DEEP_VEIN_THROMBOSIS"));
        driver.complete(
                id,
                "HandleComplication",
                "vascular",
                handled(
                        "DISTAL_DVT",
                        "OBSERVE",
                        true,
                        ",'override':{'findings':['SUSPECTED_SKIN_NECROSIS','SUSPECTED_DEEP_VEIN_THROMBOSIS'],"
                                + "'reason':'A burst blister, and the scan was clear'}"));
        assertThat(findings.standing(id, null).named()).isEmpty();
        assertThat(findings.standing(id, null).urgency()).isEmpty();
    }

    @Test
    void theMostUrgentOfAllThatStandsCountsForBeingSeenToday() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(
                id,
                "CheckRecovery",
                "nurse",
                "{'legSwelling':false,'chestSymptoms':true,'neurologicalSymptoms':false,'skinBlistering':false,"
                        + "'infectionSigns':false,'complications':[],'note':'Breathless since yesterday'}");
        followUps.addCheck(
                id,
                new RecoveryCheck(false, false, false, false, true, List.of(), "Red"),
                List.of("SUSPECTED_INFECTION"),
                Urgency.URGENT,
                "nurse",
                driver.now());
        assertThat(findings.standing(id, null).urgencyToday()).isEqualTo(Urgency.EMERGENCY);
    }

    /** A nurse's call about something else does not make little of what the specialist has not looked at yet. */
    @Test
    void noCallLowersTheUrgencyBesideADangerThatWaits() {
        ReferralId id = swollen();
        reported(id, "The arm hurts where the needle was");
        String goesOn =
                "{'outcome':'CONTINUE','spokeWith':'PATIENT','urgency':'%s','note':'n','leg':{'concerns':['NONE']}"
                        + override("REPORTED_RED_FLAG", "A bruise of the arm, and nothing else") + "}";
        driver.complete(id, "HandleRedFlag", "nurse", goesOn.formatted("SAME_DAY"));
        reported(id, "It hurts more");
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> driver.complete(id, "HandleRedFlag", "nurse", goesOn.formatted("URGENT")))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("urgency");
        driver.complete(id, "HandleRedFlag", "nurse", goesOn.formatted("SAME_DAY"));
        assertThat(referrals.get(id).urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    @Test
    void aComplicationThatCanWaitHoldsNoCallBack() {
        ReferralId id = withMigraine();
        String goesOn =
                "{'outcome':'CONTINUE','spokeWith':'PATIENT','urgency':'%s','note':'n','leg':{'concerns':['NONE']}"
                        + override("REPORTED_RED_FLAG", "A bruise of the arm, and nothing else") + "}";
        reported(id, "The arm hurts where the needle was");
        driver.complete(id, "HandleRedFlag", "nurse", goesOn.formatted("SAME_DAY"));
        reported(id, "It hurts more");
        driver.complete(id, "HandleRedFlag", "nurse", goesOn.formatted("URGENT"));
        assertThat(referrals.get(id).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(driver.openTasks(id)).contains("HandleComplication");
    }

    @Test
    void whoIsSeenTodayIsAskedAfterAndWhoWasNotSeenComesBack() {
        ReferralId id = swollen();
        assertThat(refused(id, handled("DISTAL_DVT", "SEEN_TODAY", true, TODAY)))
                .extracting(Violation::field)
                .contains("resolved");
        assertThat(refused(id, handled("DISTAL_DVT", "SEEN_TODAY", false, "")))
                .extracting(Violation::field)
                .contains("today.who", "today.by");
        driver.complete(id, "HandleComplication", "vascular", handled("DISTAL_DVT", "SEEN_TODAY", false, TODAY));
        assertThat(driver.openTasks(id)).containsExactly("ConfirmSeenToday");
        assertThat(json(Visitor.signedIn(port, "nurse").get("/api/tasks/" + driver.task(id, "ConfirmSeenToday")))
                        .path("work")
                        .at("/arranged/who")
                        .asText())
                .isEqualTo("Dr Adeyemi");

        driver.complete(id, "ConfirmSeenToday", "nurse", "{'outcome':'NOT_SEEN','found':'She did not come'}");
        assertThat(driver.openTasks(id)).containsExactly("HandleComplication");
        assertThat(refused(id, handled("OTHER", "OBSERVE", true, "")))
                .as("what was found before still stands")
                .extracting(Violation::field)
                .contains("override.findings");

        driver.complete(id, "HandleComplication", "vascular", handled("DISTAL_DVT", "SEEN_TODAY", false, TODAY));
        driver.complete(
                id,
                "ConfirmSeenToday",
                "nurse",
                "{'outcome':'CONTINUE','done':['EXAMINED'],'urgency':'URGENT','found':'The calf is soft and no clot is seen'}");
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.state(id)).isEqualTo(ReferralState.IN_FOLLOW_UP);
    }

    @Test
    void whoIsSentToEmergencyCareIsAskedAfterToo() {
        ReferralId id = swollen();
        driver.complete(id, "HandleComplication", "vascular", handled("DISTAL_DVT", "EMERGENCY_CARE", false, ""));
        assertThat(driver.openTasks(id)).containsExactly("ConfirmSeenToday");

        driver.complete(
                id,
                "ConfirmSeenToday",
                "nurse",
                "{'outcome':'EMERGENCY','done':['SCANNED'],'scan':'DEEP_CLOT','found':'Kept in hospital'}");
        assertThat(driver.state(id)).isEqualTo(ReferralState.SENT_TO_EMERGENCY);
        assertThat(driver.liveInstances(id)).isZero();
    }

    @Test
    void whatACallHandedOnMustBeNamed() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.as("intake", () -> {
            reportRedFlag.report(id, "The leg is hot");
            return null;
        });
        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                "{'outcome':'COMPLICATION','spokeWith':'PATIENT','note':'Hot leg','leg':{'concerns':['NONE']}}");
        assertThat(refused(id, handled("OTHER", "OBSERVE", false, "")))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("REPORTED_RED_FLAG"));

        driver.complete(
                id,
                "HandleComplication",
                "vascular",
                handled("OTHER", "OBSERVE", true, override("REPORTED_RED_FLAG", "Sunburn, seen in the clinic")));
        assertThat(driver.openTasks(id)).containsExactly("ReviewReferral");
    }

    /** The specialist has not spoken to anybody yet. */
    @Test
    void whatACallHandedOnStandsWhateverComesOfTheNextCall() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        reported(id, "The leg is hot");
        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                "{'outcome':'COMPLICATION','spokeWith':'PATIENT','note':'Hot leg','leg':{'concerns':['NONE']}}");
        reported(id, "Now it is red as well");
        driver.complete(id, "HandleRedFlag", "nurse", "{'outcome':'NOT_REACHED','note':'No answer'}");

        assertThat(refused(id, handled("OTHER", "OBSERVE", true, "")))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("REPORTED_RED_FLAG"));
    }

    private void reported(ReferralId id, String what) {
        driver.as("intake", () -> {
            reportRedFlag.report(id, what);
            return null;
        });
    }

    private ReferralId swollen() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.SWOLLEN);
        return id;
    }

    private ReferralId withMigraine() {
        ReferralId id = care.consented(1);
        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("FINISH", "MIGRAINE"));
        return id;
    }

    private static String handled(String kind, String action, boolean resolved, String more) {
        return "{'kind':'%s','action':'%s','resolved':%s,'note':'n'%s}".formatted(kind, action, resolved, more);
    }

    private static String override(String finding, String reason) {
        return ",'override':{'findings':['" + finding + "'],'reason':'" + reason + "'}";
    }

    private List<Violation> refused(ReferralId id, String submission) {
        return catchThrowableOfType(
                        Refused.class, () -> driver.complete(id, "HandleComplication", "vascular", submission))
                .violations();
    }
}
