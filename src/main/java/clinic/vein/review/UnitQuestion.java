package clinic.vein.review;

import clinic.vein.kernel.Phrase;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks about a value that looks like another unit. The edges tell what can hardly be true of a person from what is
 * plausible in the other unit; they decide about a question and about no treatment.
 *
 * @param confirmable whether the value can be right after all
 */
record UnitQuestion(
        Measure measure, String field, @JsonIgnore Phrase asked, boolean confirmable) {

    /** In English, for staff. */
    @JsonProperty
    String message() {
        return asked.inEnglish();
    }

    /** The questions that the work-up's author has not answered yet. */
    static List<UnitQuestion> of(WorkUp workUp) {
        return Arrays.stream(Measure.values())
                .flatMap(measure -> of(measure, workUp.value(measure)).stream())
                .filter(question ->
                        !question.confirmable() || !workUp.confirmed().contains(question.measure()))
                .toList();
    }

    static Optional<UnitQuestion> of(Measure measure, @Nullable BigDecimal value) {
        if (value == null || value.signum() <= 0) {
            return Optional.empty();
        }
        return switch (measure) {
            case FERRITIN -> ferritin(value);
            case TRANSFERRIN_SATURATION ->
                asks(
                        value.compareTo(BigDecimal.ONE) <= 0,
                        measure,
                        ReviewFault.SATURATION_UNIT,
                        value,
                        value.movePointRight(2),
                        true);
            case EGFR ->
                asks(
                        under(value, "3.5"),
                        measure,
                        ReviewFault.EGFR_UNIT,
                        value,
                        value.multiply(BigDecimal.valueOf(60)),
                        true);
            case HBA1C -> hba1c(value);
            case HAEMOGLOBIN ->
                asks(
                        under(value, "20"),
                        measure,
                        ReviewFault.HAEMOGLOBIN_UNIT,
                        value,
                        value.multiply(BigDecimal.TEN),
                        false);
            case TSH -> Optional.empty();
        };
    }

    /** 1 µg/L is 1 ng/mL and 100 ng/dL. */
    private static Optional<UnitQuestion> ferritin(BigDecimal value) {
        return asks(
                value.compareTo(new BigDecimal("1000")) > 0,
                Measure.FERRITIN,
                ReviewFault.FERRITIN_UNIT,
                value,
                value.movePointLeft(2),
                value.compareTo(new BigDecimal("5000")) <= 0);
    }

    /** The IFCC's master equation: mmol/mol = 10.93 × per cent − 23.5; 6.5 % is 48 mmol/mol. */
    private static Optional<UnitQuestion> hba1c(BigDecimal value) {
        return asks(
                under(value, "20"),
                Measure.HBA1C,
                ReviewFault.HBA1C_UNIT,
                value,
                value.multiply(new BigDecimal("10.93")).subtract(new BigDecimal("23.5")),
                !under(value, "15"));
    }

    private static Optional<UnitQuestion> asks(
            boolean doubtful,
            Measure measure,
            ReviewFault question,
            BigDecimal value,
            BigDecimal converted,
            boolean confirmable) {
        return doubtful
                ? Optional.of(new UnitQuestion(
                        measure, measure.field(), phrase(question, value, converted, confirmable), confirmable))
                : Optional.empty();
    }

    private static Phrase phrase(ReviewFault question, BigDecimal value, BigDecimal converted, boolean confirmable) {
        Phrase asked = new Phrase(question, plain(value), plain(converted.setScale(0, RoundingMode.HALF_UP)));
        return confirmable ? new Phrase(ReviewFault.CONFIRM_UNIT, asked) : asked;
    }

    private static boolean under(BigDecimal value, String edge) {
        return value.compareTo(new BigDecimal(edge)) < 0;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
