package clinic.vein.insight.figures;

import static clinic.vein.insight.figures.Unit.DAYS;
import static clinic.vein.insight.figures.Unit.MINUTES;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures by which a clinic is run, each with its definition. */
public enum KeyFigure {
    FIRST_DECISION(
            "Time to first decision",
            "From receipt of a referral to the first decision of a person on it: approved, declined, returned with advice,"
                    + " cause to be treated first, or information asked for. Counted in the month of the decision.",
            MINUTES,
            Selection.of(Figure.FIRST_DECISION),
            null),
    FIRST_APPOINTMENT(
            "Time to appointment",
            "From receipt of a referral to the patient's arrival for the first assessment. Counted in the month of the"
                    + " arrival.",
            MINUTES,
            Selection.of(Figure.FIRST_APPOINTMENT),
            null),
    DECISION_TO_TREATMENT(
            "Decision to treatment",
            "From the specialist's first decision to treat to the first session. Counted in the month of the session.",
            MINUTES,
            Selection.of(Figure.DECISION_TO_TREATMENT),
            null),
    REFERRAL_TO_TREATMENT(
            "Referral to treatment",
            "Days from referral to first treatment by the rules of the waiting-time clock, periods that do not count left"
                    + " out. Counted in the month of the treatment.",
            DAYS,
            Selection.of(Figure.WAIT_ENDED, "FIRST_TREATMENT"),
            null),
    WITHIN_STANDARD(
            "Waits ended within 18 weeks",
            "Of all counted waits that ended, by treatment or otherwise, those of at most the standard's days (126).",
            null,
            Selection.of(Figure.WAIT_ENDED),
            Selection.of(Figure.WAIT_ENDED)),
    NO_SHOWS(
            "No-shows",
            "Of appointments for assessments and sessions to which the patient came or did not come, those missed."
                    + " Appointments cancelled before count in neither.",
            null,
            Selection.of(
                    Figure.APPOINTMENT,
                    "ASSESSMENT ARRIVED",
                    "ASSESSMENT NO_SHOW",
                    "SESSION ARRIVED",
                    "SESSION NO_SHOW"),
            Selection.of(Figure.APPOINTMENT, "ASSESSMENT NO_SHOW", "SESSION NO_SHOW")),
    ASKED_FOR_INFORMATION(
            "Referrals with questions",
            "Of referrals closed, those for which information was asked for at least once.",
            null,
            Selection.of(Figure.CLOSED),
            Selection.of(Figure.CLOSED).from(1)),
    ASKED_AGAIN(
            "Referrals with repeated questions",
            "Of referrals closed, those for which information was asked for more than once.",
            null,
            Selection.of(Figure.CLOSED),
            Selection.of(Figure.CLOSED).from(2)),
    DECLINED_OR_RETURNED(
            "Declined or returned",
            "Of referrals closed, those declined or returned with advice.",
            null,
            Selection.of(Figure.CLOSED),
            Selection.of(Figure.CLOSED, "DECLINED", "RETURNED_WITH_ADVICE")),
    LATE(
            "Tasks finished late",
            "Of finished tasks that had a due date, those finished after the last due date they had.",
            null,
            Selection.of(Figure.STEP_LATE),
            Selection.of(Figure.STEP_LATE).from(1)),
    OVERRIDDEN(
            "Decided against advice",
            "Of decisions on which a table gives advice, those taken against it, each with a recorded reason.",
            null,
            Selection.of(Figure.ADVISED).upTo(0),
            Selection.of(Figure.ADVISED).from(1)),
    PRACTICE_TOLD(
            "Loop closed",
            "Of referrals closed whose practice was to be told, those whose message was sent. Counted in the month of the"
                    + " closing, also when the message is sent later.",
            null,
            Selection.of(Figure.PRACTICE_TOLD),
            Selection.of(Figure.PRACTICE_TOLD).from(1)),
    MESSAGES_FAILED(
            "Messages failed",
            "Of messages to patients and practices that were sent or given up, those given up.",
            null,
            Selection.of(
                    Figure.MESSAGE,
                    "PATIENT MESSAGE_SENT",
                    "PATIENT MESSAGE_FAILED",
                    "PRACTICE MESSAGE_SENT",
                    "PRACTICE MESSAGE_FAILED"),
            Selection.of(Figure.MESSAGE, "PATIENT MESSAGE_FAILED", "PRACTICE MESSAGE_FAILED"));

    private final String title;
    private final String definition;
    private final @Nullable Unit unit;
    private final Selection whole;
    private final @Nullable Selection counted;

    KeyFigure(String title, String definition, @Nullable Unit unit, Selection whole, @Nullable Selection counted) {
        this.title = title;
        this.definition = definition;
        this.unit = unit;
        this.whole = whole;
        this.counted = counted;
    }

    public String title() {
        return title;
    }

    public String definition() {
        return definition;
    }

    /** Of a share there is none. */
    public @Nullable Unit unit() {
        return unit;
    }

    public boolean isShare() {
        return unit == null;
    }

    /** All cases, the denominator of a share. */
    public Selection whole() {
        return whole;
    }

    /**
     * The numerator of a share.
     *
     * @param standardDays the last day in time
     */
    public Selection counted(int standardDays) {
        Selection numerator = Objects.requireNonNull(counted, () -> this + " is not a share");
        return this == WITHIN_STANDARD ? numerator.upTo(standardDays) : numerator;
    }
}
