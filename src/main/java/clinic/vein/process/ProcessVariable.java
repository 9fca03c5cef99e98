package clinic.vein.process;

import java.time.Instant;

/**
 * The closed list of what the process may know: ids, codes, numbers of steps and dates. Nothing about the patient goes
 * here; whatever is not listed is refused.
 */
public enum ProcessVariable {
    REFERRAL_ID("referralId", String.class),
    REFERENCE("reference", String.class),
    PATHWAY("pathway", String.class),
    URGENCY("urgency", String.class),
    RED_FLAG("redFlag", Boolean.class),
    /** Whether advice may be sent without a person: nothing in the report is urgent, unknown or contradictory. */
    ADVICE_BY_RULE("adviceByRule", Boolean.class),
    ADVICE_DECISION("adviceDecision", String.class),
    CALL_OUTCOME("callOutcome", String.class),
    SEEN_OUTCOME("seenOutcome", String.class),
    ESCALATE_AT_ONCE("escalateAtOnce", Boolean.class),
    CHECK_OUTCOME("checkOutcome", String.class),
    INFORMATION_REMINDER_AT("informationReminderAt", Instant.class),
    INFORMATION_DEADLINE_AT("informationDeadlineAt", Instant.class),
    CHASE_OUTCOME("chaseOutcome", String.class),
    REVIEW_DECISION("reviewDecision", String.class),
    REVIEW_AGAIN_AT("reviewAgainAt", Instant.class),
    /** Whether the tables say of the results what they did not say at the review. */
    TESTS_CHANGE_ADVICE("testsChangeAdvice", Boolean.class),
    VEIN_TRIAGE_DECISION("veinTriageDecision", String.class),
    ATTENDANCE("attendance", String.class),
    NO_SHOWS("noShows", Integer.class),
    NO_SHOW_DECISION("noShowDecision", String.class),
    ASSESSMENT_DECISION("assessmentDecision", String.class),
    CONSENT_DECISION("consentDecision", String.class),
    COOLING_OFF_ENDS_AT("coolingOffEndsAt", Instant.class),
    SESSIONS_PLANNED("sessionsPlanned", Integer.class),
    SESSIONS_DONE("sessionsDone", Integer.class),
    SAFETY_OUTCOME("safetyOutcome", String.class),
    SESSION_OUTCOME("sessionOutcome", String.class),
    COMPLICATION("complication", Boolean.class),
    COMPLICATION_URGENCY("complicationUrgency", String.class),
    /** Of what was seen at a session: a course tells it apart, so that its end takes no other one away. */
    SESSION_COMPLICATION_URGENCY("sessionComplicationUrgency", String.class),
    /** Whether somebody has to make sure that the patient was seen today. */
    COMPLICATION_TODAY("complicationToday", Boolean.class),
    MISSED_DECISION("missedDecision", String.class),
    COURSE_OUTCOME("courseOutcome", String.class),
    RECOVERY_CHECK_AT("recoveryCheckAt", Instant.class),
    OUTCOME_REVIEW_AT("outcomeReviewAt", Instant.class),
    OUTCOME_DECISION("outcomeDecision", String.class),
    RED_FLAG_OUTCOME("redFlagOutcome", String.class),
    RECALL_ID("recallId", String.class);

    private final String variableName;
    private final Class<?> type;

    ProcessVariable(String variableName, Class<?> type) {
        this.variableName = variableName;
        this.type = type;
    }

    public String variableName() {
        return variableName;
    }

    public Class<?> type() {
        return type;
    }
}
