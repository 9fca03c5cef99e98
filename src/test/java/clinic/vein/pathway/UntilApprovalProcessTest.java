package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violation;
import clinic.vein.referral.DeathSource;
import clinic.vein.referral.RecordDeath;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.triage.RaiseUrgency;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClinicTest
class UntilApprovalProcessTest {

    @Autowired
    ReferralDriver driver;

    @Autowired
    AddInformation addInformation;

    @Autowired
    WithdrawReferral withdrawReferral;

    @Autowired
    RecordDeath recordDeath;

    @Autowired
    ReportRedFlag reportRedFlag;

    @Autowired
    RaiseUrgency raiseUrgency;

    @Autowired
    Referrals referrals;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void aDualReferralGoesByReceptionToThePhysicianAndIsApproved() {
        ReferralId id = driver.receive(Reports.dual());
        at(id, ReferralState.CHECKING, "CheckReferral");

        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        at(id, ReferralState.IN_REVIEW, "ReviewReferral");

        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        at(id, ReferralState.APPROVED, "BookAssessment");
        assertThat(driver.messages(id)).contains("decision-approved");
    }

    @Test
    void aReferralThatMeetsNoCriterionEndsWithAdvice() {
        ReferralId id = driver.receive(Reports.nothingMuch());

        ended(id, ReferralState.RETURNED_WITH_ADVICE);
        assertThat(driver.messages(id)).containsExactly("advice");
    }

    @Test
    void aClinicianReadsWhatContradictsItselfBeforeAdviceIsGiven() {
        ReferralId id = driver.receive(Reports.contradictory());
        at(id, ReferralState.TRIAGED, "AdvisePatient");
        assertThat(driver.messages(id)).containsExactly("referral-received");

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> driver.complete(
                        id,
                        "AdvisePatient",
                        "physician",
                        "{'decision':'ADVISE','advice':'Please see the practice.','reason':'n'}"));
        assertThat(refused.violations()).extracting(Violation::field).containsExactly("findings", "reason");
        assertThat(refused.violations().get(0).message()).contains("SEVERE", "CONTRADICTION");

        driver.complete(id, "AdvisePatient", "physician", Submissions.ADVISE);

        ended(id, ReferralState.RETURNED_WITH_ADVICE);
        assertThat(driver.messages(id)).contains("advice-by-clinician").doesNotContain("advice");
    }

    @Test
    void aChildWithAnOpenSoreIsNotSentAwayByRule() {
        ReferralId id = driver.receive(Reports.childWithUlcer());

        at(id, ReferralState.TRIAGED, "AdvisePatient");
        assertThat(referrals.find(id).orElseThrow().urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void aClinicianCanAcceptInsteadOfAdvising() {
        ReferralId id = driver.receive(Reports.contradictory());

        driver.complete(id, "AdvisePatient", "physician", "{'decision':'ACCEPT','pathway':'VEIN_ONLY'}");

        at(id, ReferralState.CHECKING, "CheckReferral");
        assertThat(driver.timeline(id)).contains("PATHWAY_CHANGED");
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        assertThat(driver.openTasks(id)).containsExactly("TriageVeins");
    }

    @Test
    void aClinicianCanAskBeforeAdvising() {
        ReferralId id = driver.receive(Reports.contradictory());

        driver.complete(
                id, "AdvisePatient", "physician", "{'decision':'ASK','question':'Do your legs keep you awake?'}");

        at(id, ReferralState.INFO_REQUESTED);
    }

    @Test
    void aClinicianCanHaveThePatientCalledAndDecidesAfterwards() {
        ReferralId id = driver.receive(Reports.contradictory());

        driver.complete(id, "AdvisePatient", "physician", "{'decision':'CALL','note':'Does she sleep?'}");
        assertThat(driver.openTasks(id)).containsExactly("CallPatient");
        driver.complete(id, "CallPatient", "nurse", Submissions.NOTHING_FOUND);

        assertThat(driver.openTasks(id)).containsExactly("AdvisePatient");
    }

    @Test
    void aRedFlagOnTheWayOfAdviceEndsWithAPersonsAdviceAtTheEarliest() {
        ReferralId id = driver.receive(Reports.childWithChestPain());
        at(id, ReferralState.RED_FLAG, "CallPatient");

        driver.complete(
                id,
                "CallPatient",
                "nurse",
                Submissions.SAFE_TO_CONTINUE.replace("BLEEDING", "CHEST_PAIN_OR_BREATHLESS"));

        assertThat(driver.openTasks(id)).containsExactly("AdvisePatient");
    }

    @Test
    void aRedFlagGoesToTheNurseFirst() {
        ReferralId id = driver.receive(Reports.bleeding());
        at(id, ReferralState.RED_FLAG, "CallPatient");

        driver.complete(id, "CallPatient", "nurse", Submissions.SAFE_TO_CONTINUE);
        at(id, ReferralState.CHECKING, "CheckReferral");
        assertThat(referrals.find(id).orElseThrow().urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void aRedFlagCanEndInEmergencyCare() {
        ReferralId id = driver.receive(Reports.bleeding());

        driver.complete(id, "CallPatient", "nurse", Submissions.TO_EMERGENCY);

        ended(id, ReferralState.SENT_TO_EMERGENCY);
    }

    @Test
    void aRedFlagCallThatNobodyMakesReachesThePhysician() {
        ReferralId id = driver.receive(Reports.bleeding());

        driver.pass(id, Duration.ofHours(2));

        assertThat(driver.timeline(id)).contains("TASK_REMINDED", "TASK_ESCALATED");
        driver.complete(id, "CallPatient", "physician", Submissions.SAFE_TO_CONTINUE);
        at(id, ReferralState.CHECKING, "CheckReferral");
    }

    @Test
    void missingInformationIsAskedForAndItsArrivalBringsTheReferralBack() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        at(id, ReferralState.INFO_REQUESTED);

        driver.as("intake", () -> {
            addInformation.add(id, "Ramipril and nothing else");
            return null;
        });
        driver.pass(id, Duration.ZERO);

        at(id, ReferralState.CHECKING, "CheckReferral");
    }

    @Test
    void silenceIsRemindedOfAndThenChased() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);

        driver.pass(id, Duration.ofDays(8));
        at(id, ReferralState.INFO_REQUESTED);
        assertThat(driver.messages(id)).contains("information-reminder");

        driver.pass(id, Duration.ofDays(8));
        at(id, ReferralState.INFO_REQUESTED, "ChaseInformation");

        driver.complete(id, "ChaseInformation", "intake", "{'outcome':'ASK_AGAIN'}");
        at(id, ReferralState.INFO_REQUESTED);

        driver.pass(id, Duration.ofDays(15));
        driver.complete(id, "ChaseInformation", "intake", "{'outcome':'RECEIVED','information':'Ramipril'}");
        at(id, ReferralState.CHECKING, "CheckReferral");
    }

    @Test
    void whatReceptionCannotFindOutGoesToThePhysician() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        driver.pass(id, Duration.ofDays(15));

        driver.complete(id, "ChaseInformation", "intake", "{'outcome':'PHYSICIAN','note':'Cannot be reached'}");

        at(id, ReferralState.IN_REVIEW, "ReviewReferral");
    }

    @Test
    void anEntryInErrorIsClosed() {
        ReferralId id = driver.receive(Reports.dual());

        driver.complete(
                id,
                "CheckReferral",
                "intake",
                "{'outcome':'ENTERED_IN_ERROR','identityConfirmed':false,'contactConfirmed':false,'errorReason':'TEST_ENTRY'}");

        ended(id, ReferralState.ENTERED_IN_ERROR);
    }

    @Test
    void aCauseIsTreatedFirstUntilItsTimeIsOver() {
        ReferralId id = inReview();
        driver.complete(id, "ReviewReferral", "physician", Submissions.TREAT_CAUSE);
        at(id, ReferralState.TREATING_CAUSE);

        driver.pass(id, Duration.ofDays(55));
        at(id, ReferralState.TREATING_CAUSE);
        driver.pass(id, Duration.ofDays(2));

        at(id, ReferralState.IN_REVIEW, "ReviewReferral");
    }

    @Test
    void resultsBringAReferralBackBeforeItsTime() {
        ReferralId id = inReview();
        driver.complete(id, "ReviewReferral", "physician", Submissions.TREAT_CAUSE);

        driver.as("intake", () -> {
            addInformation.add(id, "Ferritin 90");
            return null;
        });
        driver.pass(id, Duration.ZERO);

        at(id, ReferralState.IN_REVIEW, "ReviewReferral");
    }

    @Test
    void thePhysicianCanAskAndTheAnswerPassesReception() {
        ReferralId id = inReview();
        driver.complete(id, "ReviewReferral", "physician", Submissions.ASK);
        at(id, ReferralState.INFO_REQUESTED);

        driver.as("intake", () -> {
            addInformation.add(id, "Since spring");
            return null;
        });
        driver.pass(id, Duration.ZERO);

        at(id, ReferralState.CHECKING, "CheckReferral");
    }

    @Test
    void thePhysicianCanReturnAReferralWithAdvice() {
        ReferralId id = inReview();

        driver.complete(id, "ReviewReferral", "physician", Submissions.RETURN_WITH_ADVICE);

        ended(id, ReferralState.RETURNED_WITH_ADVICE);
        assertThat(driver.messages(id)).contains("returned-with-advice");
    }

    @Test
    void aResubmissionAfterADeclineKeepsTheClock() {
        var report = Reports.numbered(Reports.dual());
        ReferralId declined = driver.receive(report);
        driver.complete(declined, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(declined, "ReviewReferral", "physician", Submissions.DECLINE);
        ended(declined, ReferralState.DECLINED);
        Instant clockStart = referrals.find(declined).orElseThrow().clockStart();

        driver.pass(declined, Duration.ofDays(20));
        ReferralId again = driver.receive(report);

        assertThat(referrals.find(again).orElseThrow().clockStart()).isEqualTo(clockStart);
        assertThat(referrals.find(again).orElseThrow().resubmissionOf()).contains(declined);
    }

    @Test
    void veinsAloneGoToTheVascularSpecialist() {
        ReferralId id = driver.receive(Reports.veinOnly());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        assertThat(driver.openTasks(id)).containsExactly("TriageVeins");

        driver.complete(id, "TriageVeins", "vascular", "{'decision':'ACCEPT'}");

        at(id, ReferralState.APPROVED, "BookAssessment");
    }

    @Test
    void theVascularSpecialistCanAskThePhysician() {
        ReferralId id = driver.receive(Reports.veinOnly());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        driver.complete(id, "TriageVeins", "vascular", "{'decision':'TO_PHYSICIAN'}");

        at(id, ReferralState.IN_REVIEW, "ReviewReferral");
    }

    @Test
    void theVascularSpecialistCanReturnAReferralWithAdvice() {
        ReferralId id = driver.receive(Reports.veinOnly());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        driver.complete(
                id, "TriageVeins", "vascular", "{'decision':'RETURN_WITH_ADVICE','advice':'Stockings will do.'}");

        ended(id, ReferralState.RETURNED_WITH_ADVICE);
    }

    @Test
    void aPatientCanWithdrawWhileTasksAreOpen() {
        ReferralId id = inReview();

        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "No longer wanted");
            return null;
        });

        ended(id, ReferralState.WITHDRAWN);
    }

    @Test
    void aDeathEndsWhateverIsGoingOn() {
        ReferralId id = inReview();
        reportRedFlag(id);

        driver.as(
                "intake",
                () -> recordDeath.record(id, new RecordDeath.Told(null, DeathSource.FAMILY, "Her daughter", false)));

        ended(id, ReferralState.DIED);
    }

    @Test
    void aRedFlagOnTheWayGivesTheNurseATaskAndAllElseGoesOn() {
        ReferralId id = inReview();
        reportRedFlag(id);
        assertThat(driver.openTasks(id)).containsExactly("HandleRedFlag", "ReviewReferral");

        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                Submissions.RED_FLAG_SETTLED.replace("'note'", "'urgency':'URGENT','note'"));

        at(id, ReferralState.IN_REVIEW, "ReviewReferral");
        assertThat(referrals.find(id).orElseThrow().urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void aRedFlagOnTheWayComesBeforeAllRoutineWork() {
        ReferralId id = inReview();
        reportRedFlag(id);

        assertThat(priority(id, "HandleRedFlag")).isGreaterThan(priority(id, "ReviewReferral"));
    }

    @Test
    void aRedFlagOnTheWayCanEndInEmergencyCare() {
        ReferralId id = inReview();
        reportRedFlag(id);

        driver.complete(id, "HandleRedFlag", "nurse", Submissions.TO_EMERGENCY);

        ended(id, ReferralState.SENT_TO_EMERGENCY);
    }

    @Test
    void aRedFlagOnTheWayCanTurnOutToBeAComplication() {
        ReferralId id = inReview();
        reportRedFlag(id);

        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                "{'outcome':'COMPLICATION','spokeWith':'PATIENT','note':'Hot leg','leg':{'concerns':['NONE']}}");

        assertThat(driver.openTasks(id)).containsExactly("HandleComplication", "ReviewReferral");
    }

    @Test
    void informationThatNobodyAskedForIsReadByThePhysician() {
        ReferralId id = driver.receive(Reports.dual());

        driver.as("intake", () -> {
            addInformation.add(id, "I am pregnant");
            return null;
        });
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral", "ReadInformation");

        driver.complete(id, "ReadInformation", "physician", "{'seen':true}");
        at(id, ReferralState.CHECKING, "CheckReferral");
    }

    @Test
    void aRaisedUrgencyBringsTheDueDateForward() {
        ReferralId id = inReview();
        Instant before = due(id);

        driver.as("physician", () -> {
            raiseUrgency.raise(id, Urgency.URGENT, "Ulcer has opened");
            return null;
        });

        assertThat(due(id)).isBefore(before);
        assertThat(referrals.find(id).orElseThrow().urgency()).isEqualTo(Urgency.URGENT);
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private int priority(ReferralId id, String task) {
        return jdbc.sql("select priority_ from engine.act_ru_task where id_ = :id")
                .param("id", driver.task(id, task).value())
                .query(Integer.class)
                .single();
    }

    private Instant due(ReferralId id) {
        return jdbc.sql("select due_at from clinic.open_task where referral_id = :id and key = 'ReviewReferral'")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private void reportRedFlag(ReferralId id) {
        driver.as("intake", () -> {
            reportRedFlag.report(id, "One leg is swollen since this morning");
            return null;
        });
    }

    private ReferralId inReview() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private void at(ReferralId id, ReferralState state, String... tasks) {
        assertThat(driver.state(id)).isEqualTo(state);
        assertThat(driver.openTasks(id)).containsExactly(tasks);
        assertThat(driver.liveInstances(id)).isOne();
    }

    private void ended(ReferralId id, ReferralState state) {
        assertThat(driver.state(id)).isEqualTo(state);
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.liveInstances(id)).isZero();
    }
}
