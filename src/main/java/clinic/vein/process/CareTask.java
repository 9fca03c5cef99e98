package clinic.vein.process;

import clinic.vein.kernel.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people do for a patient on the pathway: the user tasks of the models, but for the administrators' task to repair
 * a finding, which is about no patient's care.
 */
public enum CareTask implements TaskKey {
    CALL_PATIENT("CallPatient", "Call patient", Role.NURSE),
    ADVISE_PATIENT("AdvisePatient", "Advise patient", Role.PHYSICIAN),
    CHECK_REFERRAL("CheckReferral", "Check referral", Role.INTAKE),
    CHASE_INFORMATION("ChaseInformation", "Chase information", Role.INTAKE),
    TRIAGE_VEINS("TriageVeins", "Triage veins", Role.VASCULAR),
    REVIEW_REFERRAL("ReviewReferral", "Review referral", Role.PHYSICIAN),
    BOOK_ASSESSMENT("BookAssessment", "Book assessment", Role.INTAKE),
    RECORD_ARRIVAL("RecordArrival", "Record arrival", Role.INTAKE),
    DECIDE_AFTER_NO_SHOW("DecideAfterNoShow", "Decide on rebooking", Role.PHYSICIAN),
    ASSESS_VEINS("AssessVeins", "Assess veins", Role.VASCULAR),
    RECORD_CONSENT("RecordConsent", "Record consent", Role.VASCULAR),
    BOOK_SESSION("BookSession", "Book session", Role.INTAKE),
    RECORD_SESSION_ARRIVAL("RecordSessionArrival", "Record arrival", Role.INTAKE),
    DECIDE_AFTER_MISSED_SESSION("DecideAfterMissedSession", "Decide after missed session", Role.VASCULAR),
    CHECK_SAFETY("CheckSafety", "Check safety", Role.NURSE),
    RECORD_SESSION("RecordSession", "Record session", Role.VASCULAR),
    CHECK_RECOVERY("CheckRecovery", "Check recovery", Role.NURSE),
    REVIEW_OUTCOME("ReviewOutcome", "Review outcome", Role.VASCULAR),
    SIGN_CLOSING_LETTER("SignClosingLetter", "Sign closing letter", Role.VASCULAR),
    HANDLE_RED_FLAG("HandleRedFlag", "Handle red flag", Role.NURSE),
    HANDLE_COMPLICATION("HandleComplication", "Handle complication", Role.VASCULAR),
    READ_INFORMATION("ReadInformation", "Read information", Role.PHYSICIAN),
    MAKE_RECALL("MakeRecall", "Make recall", Role.NURSE);

    /** A patient may be in danger: first of all the work, however routine the referral (design 2, step 3 and step 9). */
    public static final Set<CareTask> ALARMS =
            Collections.unmodifiableSet(EnumSet.of(CALL_PATIENT, HANDLE_RED_FLAG, HANDLE_COMPLICATION));

    /**
     * What must be dealt with before the pathway may end: an alarm, or information that came beside the pathway, which
     * waits like any review but must not go unread.
     */
    public static final Set<CareTask> BEFORE_CLOSING;

    /** Made when the appointment is booked, but not to be done before the patient is expected. */
    public static final Set<CareTask> AT_THE_APPOINTMENT =
            Collections.unmodifiableSet(EnumSet.of(RECORD_ARRIVAL, RECORD_SESSION_ARRIVAL));

    private static final Map<String, CareTask> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CareTask::id, Function.identity()));

    static {
        Set<CareTask> beforeClosing = EnumSet.of(READ_INFORMATION);
        beforeClosing.addAll(ALARMS);
        BEFORE_CLOSING = Collections.unmodifiableSet(beforeClosing);
    }

    private final String id;
    private final String title;
    private final Role role;

    CareTask(String id, String title, Role role) {
        this.id = id;
        this.title = title;
        this.role = role;
    }

    public static Optional<CareTask> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public String id() {
        return id;
    }

    /** As people read it; the model's name of the task. */
    public String title() {
        return title;
    }

    /** Whose task it is until it is escalated. */
    public Role role() {
        return role;
    }
}
