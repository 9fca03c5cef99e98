package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClinicTest
class AfterApprovalProcessTest {

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    WithdrawReferral withdrawReferral;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void aDualReferralIsAssessedTreatedReviewedAndClosedWithALetter() {
        ReferralId id = care.consented(2);
        at(id, ReferralState.IN_TREATMENT, "BookSession");

        care.session(id, "CONTINUE");
        at(id, ReferralState.IN_TREATMENT, "BookSession");
        care.session(id, "FINISH");
        at(id, ReferralState.IN_FOLLOW_UP);

        driver.pass(id, Duration.ofDays(8));
        at(id, ReferralState.IN_FOLLOW_UP, "CheckRecovery");
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        at(id, ReferralState.IN_FOLLOW_UP);

        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        assertThat(driver.openTasks(id)).containsExactly("SignClosingLetter");
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);

        ended(id, ReferralState.COMPLETED);
        assertThat(driver.messages(id)).contains("closing");
        assertThat(care.recalls(id)).isEqualTo(3);
    }

    @Test
    void bloodTestsAreChasedBesideTheWaitAndHoldNothingUp() {
        ReferralId id = approvedWithTests();
        at(id, ReferralState.APPROVED, "BookAssessment", "ChaseTests");

        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_FINE);

        at(id, ReferralState.APPROVED, "BookAssessment");
        care.book(id, "BookAssessment");
        at(id, ReferralState.BOOKED, "RecordArrival");
    }

    @Test
    void whereTheBloodSaysSomethingNewThePhysicianIsToldAndNothingElseChanges() {
        ReferralId id = approvedWithTests();
        care.book(id, "BookAssessment");

        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_LOW);

        at(id, ReferralState.BOOKED, "ReadInformation", "RecordArrival");
        driver.complete(id, "ReadInformation", "physician", "{'seen':true}");
        at(id, ReferralState.BOOKED, "RecordArrival");
    }

    private ReferralId approvedWithTests() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);
        return id;
    }

    @Test
    void aFirstMissedAppointmentIsBookedAgain() {
        ReferralId id = care.booked();

        driver.complete(id, "RecordArrival", "intake", CareDriver.NO_SHOW);

        at(id, ReferralState.NO_SHOW, "BookAssessment");
    }

    @Test
    void afterTheSecondMissedAppointmentThePhysicianDecides() {
        ReferralId id = missedTwice();
        at(id, ReferralState.NO_SHOW, "DecideAfterNoShow");

        driver.complete(id, "DecideAfterNoShow", "physician", "{'decision':'REBOOK','reason':'Was in hospital'}");

        at(id, ReferralState.APPROVED, "BookAssessment");
    }

    @Test
    void thePhysicianCanReturnAPatientWhoStaysAway() {
        ReferralId id = missedTwice();

        driver.complete(
                id,
                "DecideAfterNoShow",
                "physician",
                "{'decision':'RETURN_WITH_ADVICE','vulnerable':false,'reason':'Please refer again when it suits.'}");

        ended(id, ReferralState.RETURNED_WITH_ADVICE);
    }

    @Test
    void aCancelledAppointmentIsBookedAgainAndIsNoMissedOne() {
        ReferralId id = care.booked();

        driver.complete(id, "RecordArrival", "intake", "{'attendance':'CANCELLED','cancelledBy':'PATIENT'}");
        at(id, ReferralState.APPROVED, "BookAssessment");

        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.NO_SHOW);
        at(id, ReferralState.NO_SHOW, "BookAssessment");
    }

    @Test
    void whoLeavesUnseenIsBookedAgainAndTheSecondTimeSomebodyDecides() {
        ReferralId id = care.arrived();
        care.leaves(id);
        at(id, ReferralState.APPROVED, "BookAssessment");

        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        care.leaves(id);
        at(id, ReferralState.APPROVED, "DecideAfterNoShow");
    }

    @Test
    void whoLeavesASessionUntreatedIsBookedAgainFromWhereverItWasLeft() {
        ReferralId id = care.consented(1);
        care.arriveForSession(id);
        care.leaves(id);
        at(id, ReferralState.IN_TREATMENT, "BookSession");

        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.ASK_SPECIALIST);
        care.leaves(id);
        at(id, ReferralState.IN_TREATMENT, "DecideAfterMissedSession");
        driver.complete(
                id, "DecideAfterMissedSession", "vascular", "{'decision':'REBOOK','reason':'Had to fetch a child'}");

        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        care.leaves(id);
        at(id, ReferralState.IN_TREATMENT, "DecideAfterMissedSession");
        driver.complete(id, "DecideAfterMissedSession", "vascular", "{'decision':'REBOOK','reason':'Will wait'}");
        care.session(id, "FINISH");
        at(id, ReferralState.IN_FOLLOW_UP);
    }

    @Test
    void withoutVenousDiseaseTheReferralGoesBackToThePhysician() {
        ReferralId id = care.arrived();

        driver.complete(id, "AssessVeins", "vascular", CareDriver.NO_VENOUS_DISEASE);

        at(id, ReferralState.IN_REVIEW, "ReviewReferral");
    }

    @Test
    void conservativeCareIsClosedWithALetterAndWithoutRecalls() {
        ReferralId id = care.arrived();

        driver.complete(id, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
        assertThat(driver.openTasks(id)).containsExactly("SignClosingLetter");
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);

        ended(id, ReferralState.COMPLETED);
        assertThat(care.recalls(id)).isZero();
    }

    @Test
    void aPatientWhoBelongsElsewhereGetsAClosingLetterToo() {
        ReferralId id = care.arrived();

        driver.complete(id, "AssessVeins", "vascular", CareDriver.REFER_ELSEWHERE);

        assertThat(driver.openTasks(id)).containsExactly("SignClosingLetter");
    }

    @Test
    void whoRefusesConsentIsNotTreated() {
        ReferralId id = care.assessed(1);

        driver.complete(
                id, "RecordConsent", "vascular", "{'decision':'REFUSED','leafletGiven':true,'reason':'Afraid'}");

        assertThat(driver.openTasks(id)).containsExactly("SignClosingLetter");
    }

    @Test
    void treatmentWaitsForTheCoolingOffPeriod() {
        ReferralId id = care.assessed(1);
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(14));
        at(id, ReferralState.CONSENTED);

        driver.pass(id, Duration.ofDays(13));
        at(id, ReferralState.CONSENTED);
        driver.pass(id, Duration.ofDays(2));

        at(id, ReferralState.IN_TREATMENT, "BookSession");
    }

    @Test
    void aSessionThatIsNotSafeIsPostponed() {
        ReferralId id = care.consented(1);
        care.arriveForSession(id);

        driver.complete(id, "CheckSafety", "nurse", "{'outcome':'POSTPONE','reason':'Has a fever'}");

        at(id, ReferralState.IN_TREATMENT, "BookSession");
    }

    @Test
    void aSpecialistDecidesWhatTheNurseMayNot() {
        ReferralId id = care.consented(1);
        care.arriveForSession(id);

        driver.complete(id, "CheckSafety", "nurse", CareDriver.ASK_SPECIALIST);
        at(id, ReferralState.IN_TREATMENT, "WeighContraindications");
        driver.complete(id, "WeighContraindications", "vascular", "{'outcome':'POSTPONE','reason':'After the flight'}");
        at(id, ReferralState.IN_TREATMENT, "BookSession");

        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.ASK_SPECIALIST);
        driver.complete(id, "WeighContraindications", "vascular", CareDriver.WEIGHED);
        at(id, ReferralState.IN_TREATMENT, "RecordSession");
    }

    @Test
    void aSafetyCheckCanStopTheCourse() {
        ReferralId id = care.consented(1);
        care.arriveForSession(id);

        driver.complete(id, "CheckSafety", "nurse", "{'outcome':'STOP','reason':'New clot'}");

        at(id, ReferralState.IN_FOLLOW_UP);
    }

    @Test
    void aCourseCanBeStoppedAtASession() {
        ReferralId id = care.consented(3);

        care.session(id, "STOP");

        at(id, ReferralState.IN_FOLLOW_UP);
    }

    @Test
    void missedSessionsAreDecidedByTheVascularSpecialist() {
        ReferralId id = care.consented(1);
        missSession(id);
        at(id, ReferralState.IN_TREATMENT, "BookSession");
        missSession(id);
        at(id, ReferralState.IN_TREATMENT, "DecideAfterMissedSession");

        driver.complete(id, "DecideAfterMissedSession", "vascular", "{'decision':'REBOOK','reason':'Wants to go on'}");
        at(id, ReferralState.IN_TREATMENT, "BookSession");
    }

    @Test
    void aCourseEndsWhenThePatientStaysAway() {
        ReferralId id = care.consented(1);
        missSession(id);
        missSession(id);

        driver.complete(
                id,
                "DecideAfterMissedSession",
                "vascular",
                "{'decision':'STOP','vulnerable':false,'reason':'Does not answer'}");

        at(id, ReferralState.IN_FOLLOW_UP);
    }

    @Test
    void aCancelledSessionIsBookedAgain() {
        ReferralId id = care.consented(1);
        care.book(id, "BookSession");

        driver.complete(id, "RecordSessionArrival", "intake", "{'attendance':'CANCELLED','cancelledBy':'CLINIC'}");

        at(id, ReferralState.IN_TREATMENT, "BookSession");
    }

    @Test
    void aComplicationAtASessionRaisesATaskAtOnceAndTheCourseGoesOn() {
        ReferralId id = care.consented(2);
        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);

        driver.complete(id, "RecordSession", "vascular", CareDriver.session("CONTINUE", "MIGRAINE"));

        assertThat(driver.openTasks(id)).containsExactly("BookSession", "HandleComplication");
        driver.complete(id, "HandleComplication", "vascular", CareDriver.COMPLICATION_HANDLED);
        at(id, ReferralState.IN_TREATMENT, "BookSession");
    }

    @Test
    void aConcernAtTheRecoveryCheckRaisesATask() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));

        driver.complete(id, "CheckRecovery", "nurse", CareDriver.SWOLLEN);

        assertThat(driver.openTasks(id)).containsExactly("HandleComplication");
    }

    @Test
    void aReferralIsNotClosedOverAnOpenComplication() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.SWOLLEN);
        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED));
        assertThat(driver.openTasks(id)).containsExactly("HandleComplication", "SignClosingLetter");

        driver.complete(id, "HandleComplication", "vascular", CareDriver.SWELLING_EXPLAINED);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        ended(id, ReferralState.COMPLETED);
    }

    @Test
    void theOutcomeReviewCanAddSessions() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));

        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.MORE_SESSIONS);

        at(id, ReferralState.IN_TREATMENT, "BookSession");
        care.session(id, "FINISH");
        at(id, ReferralState.IN_FOLLOW_UP);
    }

    @Test
    void whoWithdrawsDuringTreatmentLeavesNothingBehind() {
        ReferralId id = care.consented(2);
        care.book(id, "BookSession");

        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "Moved away");
            return null;
        });

        ended(id, ReferralState.WITHDRAWN);
        assertThat(care.openBookings(id)).isZero();
    }

    @Test
    void recallsComeUpWhenTheyAreDue() {
        ReferralId id = care.treated();
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);

        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();

        assertThat(driver.openTasks(id)).containsExactly("MakeRecall");
        driver.complete(
                id,
                "MakeRecall",
                "nurse",
                "{'outcome':'REACHED','rlsSeverity':1,'nightsPerWeek':0,'recurrence':false}");
        ended(id, ReferralState.COMPLETED);
    }

    private ReferralId missedTwice() {
        ReferralId id = care.booked();
        driver.complete(id, "RecordArrival", "intake", CareDriver.NO_SHOW);
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.NO_SHOW);
        return id;
    }

    private void missSession(ReferralId id) {
        care.book(id, "BookSession");
        driver.complete(id, "RecordSessionArrival", "intake", CareDriver.NO_SHOW);
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
