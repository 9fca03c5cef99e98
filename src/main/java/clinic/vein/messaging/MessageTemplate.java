package clinic.vein.messaging;

import static clinic.vein.messaging.Audience.PATIENT;
import static clinic.vein.messaging.Audience.PRACTICE;
import static clinic.vein.messaging.Audience.STAFF;

import clinic.vein.kernel.Worded;
import clinic.vein.referral.timeline.Term;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the clinic tells people. The catalogue holds a subject and a body for each audience, with {@code {places}}.
 *
 * <p>Always there: {@code givenName}, {@code patientName}, {@code dateOfBirth}, {@code reference}, {@code practice},
 * {@code clinic}, {@code telephone}, {@code emergencyNumber}, {@code information}: the address of the leaflets. The values
 * named here come from the caller.
 */
public enum MessageTemplate implements Worded {
    /** {@code nextStep}: what happens now and by when. */
    REFERRAL_RECEIVED(Set.of(PATIENT), "nextStep"),
    /** By rule alone. {@code advice}: the advice itself, whole sentences. */
    ADVICE(Set.of(PATIENT, PRACTICE), "advice"),
    /** After a clinician has read the report. {@code advice}: as the clinician wrote it. */
    ADVICE_BY_CLINICIAN(Set.of(PATIENT, PRACTICE), "advice"),
    /** {@code question}: what the clinic needs to know; {@code answerBy}: a date. */
    INFORMATION_REQUESTED(Set.of(PATIENT, PRACTICE), "question", "answerBy"),
    INFORMATION_REMINDER(Set.of(PATIENT, PRACTICE), "question", "answerBy"),
    DECISION_APPROVED(Set.of(PATIENT, PRACTICE)),
    /** Approved, with blood tests that the practice is asked for before the assessment. */
    APPROVED_WITH_TESTS(Set.of(PATIENT, PRACTICE)),
    /** {@code reason}: in plain words; {@code wouldChangeAnswer}: what would change the answer. */
    DECISION_DECLINED(Set.of(PATIENT, PRACTICE), "reason", "wouldChangeAnswer"),
    /** {@code advice}: the advice itself, whole sentences. */
    RETURNED_WITH_ADVICE(Set.of(PATIENT, PRACTICE), "advice"),
    /** {@code when}: day and time; {@code room}; {@code confirm}, {@code cancel}, {@code move}: addresses of links. */
    APPOINTMENT_BOOKED(Set.of(PATIENT), "when", "room", "confirm", "cancel", "move"),
    APPOINTMENT_CANCELLED(Set.of(PATIENT), "when"),
    /** By the clinic. {@code before}: the day and time that is given up; {@code when}: the new one; {@code room}. */
    APPOINTMENT_MOVED(Set.of(PATIENT), "before", "when", "room", "confirm", "cancel", "move"),
    /** By the patient; the same places. */
    APPOINTMENT_MOVED_AS_ASKED(Set.of(PATIENT), "before", "when", "room", "confirm", "cancel", "move"),
    /** The same places as of one that is booked. */
    APPOINTMENT_REMINDER(Set.of(PATIENT), "when", "room", "confirm", "cancel", "move"),
    /** A time that somebody gave back. {@code until}: when the offer ends; {@code take}: the address of a link. */
    TIME_OFFERED(Set.of(PATIENT), "when", "room", "until", "take"),
    APPOINTMENT_MISSED(Set.of(PATIENT), "when"),
    /** Asked for on the status page. {@code step}: what the link is for; {@code link}: its address. */
    STEP_ASKED_FOR(Set.of(PATIENT), "step", "link"),
    /** {@code session}: which of the {@code planned} ones it is. */
    SESSION_BOOKED(Set.of(PATIENT), "when", "room", "session", "planned", "bring", "confirm", "cancel", "move"),
    /** {@code times}: day, time and room of each, a line each. */
    SESSIONS_PLANNED(Set.of(PATIENT), "times", "bring", "confirm", "cancel", "move"),
    /** Later sessions of a series; the same lines. */
    SESSIONS_GIVEN_BACK(Set.of(PATIENT), "times"),
    CLOSING(Set.of(PATIENT, PRACTICE)),
    WITHDRAWN(Set.of(PATIENT, PRACTICE)),
    /** To the practice alone. */
    PATIENT_DIED(Set.of(PRACTICE)),
    /** To a practice that had heard of the referral. */
    ENTERED_IN_ERROR(Set.of(PRACTICE)),
    SENT_TO_EMERGENCY(Set.of(PATIENT, PRACTICE)),
    /** {@code causes}: in plain words; {@code reviewAgain}: a date. */
    CAUSE_TREATMENT_STARTED(Set.of(PATIENT, PRACTICE), "causes", "reviewAgain"),
    /** {@code scores}: the address of a link. */
    RECALL(Set.of(PATIENT), "scores"),
    /** Before the assessment, or some weeks after treatment. {@code scores}: the address of a link. */
    SCORES_ASKED(Set.of(PATIENT), "scores"),
    /** A patient said by a link that something is worse, or said it in words. {@code occasion}: when it was asked. */
    SCORES_TO_READ(Set.of(STAFF), "occasion"),
    /** {@code task}: the name of the task; {@code dueAt}: day and time. */
    STAFF_ESCALATION(Set.of(STAFF), "task", "dueAt"),
    /** {@code message}: its subject; {@code since}: day and time. */
    MESSAGE_OVERDUE(Set.of(STAFF), "message", "since"),
    /** Somebody reported a patient who is recorded as having died. */
    REPORT_AFTER_DEATH(Set.of(STAFF)),
    /** There is news of a referral that ended by a death or an error. */
    NEWS_AFTER_ENDING(Set.of(STAFF)),
    /** {@code question}: whole sentences. Other people's references are on the page only, since a message is copied. */
    PERSON_ASKED(Set.of(STAFF), "question"),
    /** {@code finding}: what is wrong, in a few words. */
    FINDING_RAISED(Set.of(STAFF), "finding"),
    /** {@code day}: on which the clinic is closed and a patient is expected. */
    BOOKED_ON_CLOSED_DAY(Set.of(STAFF), "day"),
    /** {@code day}: on which a patient is expected who needs what that time is not said to offer. */
    NEEDS_NOT_MET(Set.of(STAFF), "day"),
    /** {@code who}: an account; {@code role}: its title; {@code until}: day and time. */
    GLASS_BROKEN(Set.of(STAFF), "who", "role", "until");

    private static final Set<StandingLink> BEFORE_A_VISIT =
            EnumSet.of(StandingLink.BEFORE_VISIT, StandingLink.REPORT_CHANGE);

    private static final Map<MessageTemplate, Set<StandingLink>> STANDING = Map.of(
            REFERRAL_RECEIVED,
                    EnumSet.of(
                            StandingLink.REPORT_CHANGE,
                            StandingLink.SEND_DOCUMENTS,
                            StandingLink.WITHDRAW,
                            StandingLink.LANGUAGE),
            INFORMATION_REQUESTED, EnumSet.of(StandingLink.ANSWER),
            INFORMATION_REMINDER, EnumSet.of(StandingLink.ANSWER),
            APPOINTMENT_BOOKED, BEFORE_A_VISIT,
            APPOINTMENT_MOVED, BEFORE_A_VISIT,
            APPOINTMENT_MOVED_AS_ASKED, BEFORE_A_VISIT,
            APPOINTMENT_REMINDER, BEFORE_A_VISIT,
            SESSION_BOOKED, BEFORE_A_VISIT,
            SESSIONS_PLANNED, BEFORE_A_VISIT);

    /** What can be said in a text message without saying anything of health; all else is told by a person, or by letter. */
    private static final Set<MessageTemplate> TEXTED = EnumSet.of(
            REFERRAL_RECEIVED,
            INFORMATION_REQUESTED,
            INFORMATION_REMINDER,
            DECISION_APPROVED,
            APPOINTMENT_BOOKED,
            APPOINTMENT_CANCELLED,
            APPOINTMENT_MOVED,
            APPOINTMENT_MOVED_AS_ASKED,
            APPOINTMENT_REMINDER,
            TIME_OFFERED,
            APPOINTMENT_MISSED,
            STEP_ASKED_FOR,
            SESSION_BOOKED,
            WITHDRAWN,
            SCORES_ASKED,
            RECALL);

    private final Set<Audience> audiences;
    private final Set<String> valueNames;

    MessageTemplate(Set<Audience> audiences, String... valueNames) {
        this.audiences = audiences;
        this.valueNames = Set.of(valueNames);
    }

    /** Such as {@code referral-received}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the timeline calls the message of that code, also one of an older release. */
    static Term term(String code) {
        return new Term(
                MessageTemplate.class.getSimpleName(),
                code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public Set<Audience> audiences() {
        return audiences;
    }

    /** Whether it tells that a referral has ended, and how. */
    public boolean tellsOfClosing() {
        return switch (this) {
            case ADVICE,
                    ADVICE_BY_CLINICIAN,
                    RETURNED_WITH_ADVICE,
                    DECISION_DECLINED,
                    WITHDRAWN,
                    PATIENT_DIED,
                    ENTERED_IN_ERROR,
                    SENT_TO_EMERGENCY,
                    CLOSING -> true;
            case REFERRAL_RECEIVED,
                    INFORMATION_REQUESTED,
                    INFORMATION_REMINDER,
                    DECISION_APPROVED,
                    APPROVED_WITH_TESTS,
                    APPOINTMENT_BOOKED,
                    APPOINTMENT_CANCELLED,
                    APPOINTMENT_MOVED,
                    APPOINTMENT_MOVED_AS_ASKED,
                    APPOINTMENT_REMINDER,
                    TIME_OFFERED,
                    BOOKED_ON_CLOSED_DAY,
                    NEEDS_NOT_MET,
                    APPOINTMENT_MISSED,
                    STEP_ASKED_FOR,
                    SESSION_BOOKED,
                    SESSIONS_PLANNED,
                    SESSIONS_GIVEN_BACK,
                    CAUSE_TREATMENT_STARTED,
                    RECALL,
                    SCORES_ASKED,
                    SCORES_TO_READ,
                    STAFF_ESCALATION,
                    MESSAGE_OVERDUE,
                    REPORT_AFTER_DEATH,
                    NEWS_AFTER_ENDING,
                    PERSON_ASKED,
                    FINDING_RAISED,
                    GLASS_BROKEN -> false;
        };
    }

    /** What the patient can do at any time, of which the message tells: the places are filled in. */
    Set<StandingLink> standingLinks(Audience audience) {
        return audience == PATIENT ? STANDING.getOrDefault(this, Set.of()) : Set.of();
    }

    /** Whether the catalogue has it as a text message to the patient as well. */
    boolean isTexted() {
        return TEXTED.contains(this);
    }

    /** The names of the values that the caller gives. */
    public Set<String> valueNames() {
        return valueNames;
    }
}
