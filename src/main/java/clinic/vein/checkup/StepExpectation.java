package clinic.vein.checkup;

import static clinic.vein.checkup.StepRecord.ANSWERS;
import static clinic.vein.checkup.StepRecord.ASSESSMENT;
import static clinic.vein.checkup.StepRecord.ASSESSMENT_BOOKED;
import static clinic.vein.checkup.StepRecord.ATTENDANCE;
import static clinic.vein.checkup.StepRecord.CONSENT;
import static clinic.vein.checkup.StepRecord.COURSE;
import static clinic.vein.checkup.StepRecord.INFORMATION_REQUEST;
import static clinic.vein.checkup.StepRecord.OPEN_COURSE;
import static clinic.vein.checkup.StepRecord.RECALL;
import static clinic.vein.checkup.StepRecord.REVIEW;
import static clinic.vein.checkup.StepRecord.SAFETY_CHECK;
import static clinic.vein.checkup.StepRecord.SESSION_BOOKED;
import static clinic.vein.checkup.StepRecord.TRIAGE_RESULT;
import static clinic.vein.referral.ReferralState.APPROVED;
import static clinic.vein.referral.ReferralState.ASSESSED;
import static clinic.vein.referral.ReferralState.BOOKED;
import static clinic.vein.referral.ReferralState.CHECKING;
import static clinic.vein.referral.ReferralState.COMPLETED;
import static clinic.vein.referral.ReferralState.CONSENTED;
import static clinic.vein.referral.ReferralState.INFO_REQUESTED;
import static clinic.vein.referral.ReferralState.IN_FOLLOW_UP;
import static clinic.vein.referral.ReferralState.IN_REVIEW;
import static clinic.vein.referral.ReferralState.IN_TREATMENT;
import static clinic.vein.referral.ReferralState.RED_FLAG;
import static clinic.vein.referral.ReferralState.TREATING_CAUSE;
import static clinic.vein.referral.ReferralState.TRIAGED;

import clinic.vein.process.CareTask;
import clinic.vein.referral.ReferralState;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the clinic's tables hold of a referral at each place at which a model waits: its state, which may be one of several
 * where the way there or a repair ({@link ResumePoint}) left it as it was, and the rows that the step works on.
 */
public enum StepExpectation {
    CALL_PATIENT(CareTask.CALL_PATIENT, states(RED_FLAG, TRIAGED), ANSWERS, TRIAGE_RESULT),
    SEEN_TODAY("SeenToday", states(RED_FLAG, TRIAGED), ANSWERS, TRIAGE_RESULT),
    CONFIRM_SEEN_TODAY(CareTask.CONFIRM_SEEN_TODAY, open(), ANSWERS, TRIAGE_RESULT),
    ADVISE_PATIENT(CareTask.ADVISE_PATIENT, states(TRIAGED, RED_FLAG), ANSWERS, TRIAGE_RESULT),
    CHECK_REFERRAL(CareTask.CHECK_REFERRAL, states(CHECKING), ANSWERS, TRIAGE_RESULT),
    AWAIT_INFORMATION("AwaitInformation", states(INFO_REQUESTED), ANSWERS, TRIAGE_RESULT, INFORMATION_REQUEST),
    CHASE_INFORMATION(CareTask.CHASE_INFORMATION, states(INFO_REQUESTED), ANSWERS, TRIAGE_RESULT, INFORMATION_REQUEST),
    TRIAGE_VEINS(CareTask.TRIAGE_VEINS, states(CHECKING, IN_REVIEW, TREATING_CAUSE), ANSWERS, TRIAGE_RESULT),
    REVIEW_REFERRAL(CareTask.REVIEW_REFERRAL, states(IN_REVIEW), ANSWERS, TRIAGE_RESULT),
    AWAIT_CAUSE_TREATED("AwaitCauseTreated", states(TREATING_CAUSE), ANSWERS, TRIAGE_RESULT, REVIEW),
    RESULTS_ARRIVED("ResultsArrived", states(TREATING_CAUSE), ANSWERS, TRIAGE_RESULT, REVIEW),
    BOOK_ASSESSMENT(CareTask.BOOK_ASSESSMENT, states(APPROVED, ReferralState.NO_SHOW), ANSWERS, TRIAGE_RESULT, REVIEW),
    RECORD_ARRIVAL(CareTask.RECORD_ARRIVAL, states(BOOKED), ANSWERS, TRIAGE_RESULT, REVIEW, ASSESSMENT_BOOKED),
    DECIDE_AFTER_NO_SHOW(
            CareTask.DECIDE_AFTER_NO_SHOW, states(ReferralState.NO_SHOW, APPROVED), ANSWERS, TRIAGE_RESULT, REVIEW),
    ASSESS_VEINS(CareTask.ASSESS_VEINS, states(BOOKED, ASSESSED), ANSWERS, TRIAGE_RESULT, REVIEW, ATTENDANCE),
    RECORD_CONSENT(CareTask.RECORD_CONSENT, states(ASSESSED, CONSENTED), ANSWERS, TRIAGE_RESULT, ASSESSMENT),
    COOLING_OFF_OVER("CoolingOffOver", states(CONSENTED), ANSWERS, TRIAGE_RESULT, ASSESSMENT, CONSENT),
    TREATMENT_COURSE("TreatmentCourse", states(IN_TREATMENT), ANSWERS, TRIAGE_RESULT, ASSESSMENT, CONSENT, OPEN_COURSE),
    BOOK_SESSION(CareTask.BOOK_SESSION, states(IN_TREATMENT), ANSWERS, TRIAGE_RESULT, ASSESSMENT, CONSENT, OPEN_COURSE),
    RECORD_SESSION_ARRIVAL(
            CareTask.RECORD_SESSION_ARRIVAL,
            states(IN_TREATMENT),
            ANSWERS,
            TRIAGE_RESULT,
            CONSENT,
            OPEN_COURSE,
            SESSION_BOOKED),
    DECIDE_AFTER_MISSED_SESSION(
            CareTask.DECIDE_AFTER_MISSED_SESSION, states(IN_TREATMENT), ANSWERS, TRIAGE_RESULT, CONSENT, OPEN_COURSE),
    CHECK_SAFETY(CareTask.CHECK_SAFETY, states(IN_TREATMENT), ANSWERS, TRIAGE_RESULT, CONSENT, OPEN_COURSE, ATTENDANCE),
    WEIGH_CONTRAINDICATIONS(
            CareTask.WEIGH_CONTRAINDICATIONS,
            states(IN_TREATMENT),
            ANSWERS,
            TRIAGE_RESULT,
            CONSENT,
            OPEN_COURSE,
            SAFETY_CHECK),
    RECORD_SESSION(
            CareTask.RECORD_SESSION, states(IN_TREATMENT), ANSWERS, TRIAGE_RESULT, CONSENT, OPEN_COURSE, SAFETY_CHECK),
    RECOVERY_CHECK_DUE("RecoveryCheckDue", states(IN_FOLLOW_UP), ANSWERS, TRIAGE_RESULT, COURSE),
    CHECK_RECOVERY(CareTask.CHECK_RECOVERY, states(IN_FOLLOW_UP), ANSWERS, TRIAGE_RESULT, COURSE),
    OUTCOME_REVIEW_DUE("OutcomeReviewDue", states(IN_FOLLOW_UP), ANSWERS, TRIAGE_RESULT, COURSE),
    REVIEW_OUTCOME(CareTask.REVIEW_OUTCOME, states(IN_FOLLOW_UP, IN_TREATMENT), ANSWERS, TRIAGE_RESULT, COURSE),
    SIGN_CLOSING_LETTER(
            CareTask.SIGN_CLOSING_LETTER,
            states(IN_FOLLOW_UP, ASSESSED, CONSENTED, IN_TREATMENT),
            ANSWERS,
            TRIAGE_RESULT,
            ASSESSMENT),
    HANDLE_RED_FLAG(CareTask.HANDLE_RED_FLAG, open(), ANSWERS, TRIAGE_RESULT),
    RED_FLAG_SEEN_TODAY("RedFlagSeenToday", open(), ANSWERS, TRIAGE_RESULT),
    HANDLE_COMPLICATION(CareTask.HANDLE_COMPLICATION, open(), ANSWERS, TRIAGE_RESULT),
    COMPLICATION_SEEN_TODAY("ComplicationSeenToday", open(), ANSWERS, TRIAGE_RESULT),
    CHASE_TESTS(CareTask.CHASE_TESTS, open(), ANSWERS, TRIAGE_RESULT, REVIEW),
    READ_INFORMATION(CareTask.READ_INFORMATION, open(), ANSWERS, TRIAGE_RESULT),
    MAKE_RECALL(CareTask.MAKE_RECALL, states(COMPLETED), ANSWERS, RECALL);

    private static final Map<String, StepExpectation> BY_ELEMENT = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(StepExpectation::element, Function.identity()));

    private final String element;
    private final Set<ReferralState> states;
    private final Set<StepRecord> records;

    StepExpectation(CareTask task, Set<ReferralState> states, StepRecord... records) {
        this(task.id(), states, records);
    }

    StepExpectation(String element, Set<ReferralState> states, StepRecord... records) {
        this.element = element;
        this.states = Collections.unmodifiableSet(states);
        this.records = Set.of(records);
    }

    static Optional<StepExpectation> at(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }

    private static Set<ReferralState> states(ReferralState first, ReferralState... others) {
        return EnumSet.of(first, others);
    }

    private static Set<ReferralState> open() {
        return Arrays.stream(ReferralState.values())
                .filter(ReferralState::isOpen)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReferralState.class)));
    }

    public String element() {
        return element;
    }

    public Set<ReferralState> states() {
        return states;
    }

    public Set<StepRecord> records() {
        return records;
    }
}
