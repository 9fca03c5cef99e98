package clinic.vein.process;

import clinic.vein.kernel.Role;
import clinic.vein.kernel.Worded;
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
public enum CareTask implements TaskKey, Worded {
    CALL_PATIENT("CallPatient", Role.NURSE),
    CONFIRM_SEEN_TODAY("ConfirmSeenToday", Role.NURSE),
    ADVISE_PATIENT("AdvisePatient", Role.PHYSICIAN),
    CHECK_REFERRAL("CheckReferral", Role.INTAKE),
    CHASE_INFORMATION("ChaseInformation", Role.INTAKE),
    TRIAGE_VEINS("TriageVeins", Role.VASCULAR),
    REVIEW_REFERRAL("ReviewReferral", Role.PHYSICIAN),
    BOOK_ASSESSMENT("BookAssessment", Role.INTAKE),
    RECORD_ARRIVAL("RecordArrival", Role.INTAKE),
    DECIDE_AFTER_NO_SHOW("DecideAfterNoShow", Role.PHYSICIAN),
    ASSESS_VEINS("AssessVeins", Role.VASCULAR),
    RECORD_CONSENT("RecordConsent", Role.VASCULAR),
    BOOK_SESSION("BookSession", Role.INTAKE),
    RECORD_SESSION_ARRIVAL("RecordSessionArrival", Role.INTAKE),
    DECIDE_AFTER_MISSED_SESSION("DecideAfterMissedSession", Role.VASCULAR),
    CHECK_SAFETY("CheckSafety", Role.NURSE),
    WEIGH_CONTRAINDICATIONS("WeighContraindications", Role.VASCULAR),
    RECORD_SESSION("RecordSession", Role.VASCULAR),
    CHECK_RECOVERY("CheckRecovery", Role.NURSE),
    REVIEW_OUTCOME("ReviewOutcome", Role.VASCULAR),
    SIGN_CLOSING_LETTER("SignClosingLetter", Role.VASCULAR),
    HANDLE_RED_FLAG("HandleRedFlag", Role.NURSE),
    HANDLE_COMPLICATION("HandleComplication", Role.VASCULAR),
    READ_INFORMATION("ReadInformation", Role.PHYSICIAN),
    CHASE_TESTS("ChaseTests", Role.NURSE),
    MAKE_RECALL("MakeRecall", Role.NURSE);

    /** A patient may be in danger: first of all the work, however routine the referral (design 2, step 3 and step 9). */
    public static final Set<CareTask> ALARMS = Collections.unmodifiableSet(
            EnumSet.of(CALL_PATIENT, CONFIRM_SEEN_TODAY, HANDLE_RED_FLAG, HANDLE_COMPLICATION));

    /**
     * What must be dealt with before the pathway may end: an alarm, or information that came beside the pathway, which
     * waits like any review but must not go unread.
     */
    public static final Set<CareTask> BEFORE_CLOSING;

    /** Runs beside the pathway and holds nothing up: what is not known when the pathway ends is no longer asked for. */
    public static final Set<CareTask> ENDS_WITH_THE_PATHWAY = Collections.unmodifiableSet(EnumSet.of(CHASE_TESTS));

    /** Where somebody reads the whole of a referral and decides what becomes of it. */
    public static final Set<CareTask> REVIEWS =
            Collections.unmodifiableSet(EnumSet.of(ADVISE_PATIENT, TRIAGE_VEINS, REVIEW_REFERRAL, READ_INFORMATION));

    /** Done again after an answer came, results or a no-show: whoever did it before knows the patient. */
    public static final Set<CareTask> COME_BACK =
            Collections.unmodifiableSet(EnumSet.of(CHECK_REFERRAL, TRIAGE_VEINS, REVIEW_REFERRAL, BOOK_ASSESSMENT));

    /** Made when the appointment is booked, but not to be done before the patient is expected. */
    public static final Set<CareTask> AT_THE_APPOINTMENT =
            Collections.unmodifiableSet(EnumSet.of(RECORD_ARRIVAL, RECORD_SESSION_ARRIVAL));

    /** Done with a patient who has come to the appointment: until it is, the patient may leave unseen. */
    public static final Set<CareTask> WITH_THE_PATIENT = Collections.unmodifiableSet(
            EnumSet.of(ASSESS_VEINS, CHECK_SAFETY, WEIGH_CONTRAINDICATIONS, RECORD_SESSION));

    private static final Map<String, CareTask> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CareTask::id, Function.identity()));

    static {
        Set<CareTask> beforeClosing = EnumSet.of(READ_INFORMATION);
        beforeClosing.addAll(ALARMS);
        BEFORE_CLOSING = Collections.unmodifiableSet(beforeClosing);
    }

    private final String id;
    private final Role role;

    CareTask(String id, Role role) {
        this.id = id;
        this.role = role;
    }

    public static Optional<CareTask> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public String id() {
        return id;
    }

    /** Whose task it is until it is escalated. */
    public Role role() {
        return role;
    }
}
