package clinic.vein.insight.figures;

import static clinic.vein.insight.figures.Unit.DAYS;
import static clinic.vein.insight.figures.Unit.MINUTES;

import clinic.vein.kernel.Worded;
import clinic.vein.waiting.WaitLimit;
import clinic.vein.waiting.WaitingStandard;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures by which a clinic is run, each with its definition. */
public enum KeyFigure implements Worded {
    FIRST_DECISION(MINUTES, Selection.of(Figure.FIRST_DECISION), null),
    FIRST_APPOINTMENT(MINUTES, Selection.of(Figure.FIRST_APPOINTMENT), null),
    DECISION_TO_TREATMENT(MINUTES, Selection.of(Figure.DECISION_TO_TREATMENT), null),
    REFERRAL_TO_TREATMENT(DAYS, Selection.of(Figure.WAIT_ENDED, "FIRST_TREATMENT"), null),
    WITHIN_STANDARD(null, Selection.of(Figure.WAIT_ENDED), Selection.of(Figure.WAIT_ENDED)),
    WITHIN_OWN_STANDARD(null, Selection.of(Figure.WAIT_ENDED), Selection.of(Figure.WAIT_ENDED)),
    NO_SHOWS(
            null,
            Selection.of(
                    Figure.APPOINTMENT,
                    "ASSESSMENT ARRIVED",
                    "ASSESSMENT NO_SHOW",
                    "SESSION ARRIVED",
                    "SESSION NO_SHOW"),
            Selection.of(Figure.APPOINTMENT, "ASSESSMENT NO_SHOW", "SESSION NO_SHOW")),
    ASKED_FOR_INFORMATION(
            null, Selection.of(Figure.CLOSED), Selection.of(Figure.CLOSED).from(1)),
    ASKED_AGAIN(null, Selection.of(Figure.CLOSED), Selection.of(Figure.CLOSED).from(2)),
    DECLINED_OR_RETURNED(
            null, Selection.of(Figure.CLOSED), Selection.of(Figure.CLOSED, "DECLINED", "RETURNED_WITH_ADVICE")),
    LATE(null, Selection.of(Figure.STEP_LATE), Selection.of(Figure.STEP_LATE).from(1)),
    OVERRIDDEN(
            null,
            Selection.of(Figure.ADVISED).upTo(0),
            Selection.of(Figure.ADVISED).from(1)),
    PRACTICE_TOLD(
            null,
            Selection.of(Figure.PRACTICE_TOLD),
            Selection.of(Figure.PRACTICE_TOLD).from(1)),
    SCORES_ANSWERED(
            null, Selection.of(Figure.SCORES), Selection.of(Figure.SCORES).from(1)),
    SCORES_BEFORE(
            null,
            Selection.of(Figure.SCORES, "BEFORE_ASSESSMENT"),
            Selection.of(Figure.SCORES, "BEFORE_ASSESSMENT").from(1)),
    SCORES_AT_6_WEEKS(
            null,
            Selection.of(Figure.SCORES, "AFTER_6_WEEKS"),
            Selection.of(Figure.SCORES, "AFTER_6_WEEKS").from(1)),
    SCORES_LATER(
            null,
            Selection.of(Figure.SCORES, "AFTER_6_MONTHS", "AFTER_12_MONTHS", "AFTER_24_MONTHS", "LATER"),
            Selection.of(Figure.SCORES, "AFTER_6_MONTHS", "AFTER_12_MONTHS", "AFTER_24_MONTHS", "LATER")
                    .from(1)),
    MESSAGES_FAILED(
            null,
            Selection.of(
                    Figure.MESSAGE,
                    "PATIENT MESSAGE_SENT",
                    "PATIENT MESSAGE_FAILED",
                    "PATIENT MESSAGE_CAME_BACK",
                    "PRACTICE MESSAGE_SENT",
                    "PRACTICE MESSAGE_FAILED",
                    "PRACTICE MESSAGE_CAME_BACK"),
            Selection.of(
                    Figure.MESSAGE,
                    "PATIENT MESSAGE_FAILED",
                    "PATIENT MESSAGE_CAME_BACK",
                    "PRACTICE MESSAGE_FAILED",
                    "PRACTICE MESSAGE_CAME_BACK"));

    private final @Nullable Unit unit;
    private final Selection whole;
    private final @Nullable Selection counted;

    KeyFigure(@Nullable Unit unit, Selection whole, @Nullable Selection counted) {
        this.unit = unit;
        this.whole = whole;
        this.counted = counted;
    }

    public String definition() {
        return meaning();
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
     * Whether the clinic has it.
     *
     * @param limit empty where no standard holds, and nothing can be within it
     */
    public boolean isOf(Optional<WaitLimit> limit) {
        return standard()
                .map(own -> limit.filter(each -> each.standard() == own).isPresent())
                .orElse(true);
    }

    /**
     * The numerator of a share.
     *
     * @param limit not empty of a share within a standard
     */
    public Selection counted(Optional<WaitLimit> limit) {
        Selection numerator = Objects.requireNonNull(counted, () -> this + " is not a share");
        return standard().isPresent() ? numerator.upTo(limit.orElseThrow().days()) : numerator;
    }

    private Optional<WaitingStandard> standard() {
        return switch (this) {
            case WITHIN_STANDARD -> Optional.of(WaitingStandard.REFERRAL_TO_TREATMENT);
            case WITHIN_OWN_STANDARD -> Optional.of(WaitingStandard.OWN);
            default -> Optional.empty();
        };
    }
}
