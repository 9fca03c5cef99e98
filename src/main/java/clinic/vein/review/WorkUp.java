package clinic.vein.review;

import clinic.vein.kernel.Fault;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Blood results that explain or rule out causes of restless legs (clinical rules 1.4 and 1.5); what was not taken is
 * null, which is unknown and never normal.
 *
 * @param takenOn the day the blood was taken
 * @param ferritin micrograms per litre
 * @param transferrinSaturation per cent
 * @param egfr millilitres per minute
 * @param hba1c millimoles per mole
 * @param haemoglobin grams per litre
 * @param tsh milli-international units per litre
 * @param otherDays days of results from other blood
 * @param dialysis whether the patient is on dialysis, for which AASM 2025 has an iron rule of its own
 * @param confirmed values that look like another unit and are right as entered
 */
record WorkUp(
        @Nullable LocalDate takenOn,
        @Typed(Quantity.FERRITIN) @Nullable Measured ferritin,
        @Typed(Quantity.TRANSFERRIN_SATURATION) @Nullable Measured transferrinSaturation,
        @Typed(Quantity.EGFR) @Nullable Measured egfr,
        @Typed(Quantity.HBA1C) @Nullable Measured hba1c,
        @Typed(Quantity.HAEMOGLOBIN) @Nullable Measured haemoglobin,
        @Typed(Quantity.TSH) @Nullable Measured tsh,
        OtherDays otherDays,
        @Nullable Boolean dialysis,
        Set<Measure> confirmed) {

    /** Days other than {@link WorkUp#takenOn}; null where that day holds. */
    record OtherDays(
            @Nullable LocalDate ferritin,
            @Nullable LocalDate transferrinSaturation,
            @Nullable LocalDate egfr,
            @Nullable LocalDate hba1c,
            @Nullable LocalDate haemoglobin,
            @Nullable LocalDate tsh) {

        static final OtherDays NONE = new OtherDays(null, null, null, null, null, null);

        @Nullable
        LocalDate of(Measure measure) {
            return switch (measure) {
                case FERRITIN -> ferritin;
                case TRANSFERRIN_SATURATION -> transferrinSaturation;
                case EGFR -> egfr;
                case HBA1C -> hba1c;
                case HAEMOGLOBIN -> haemoglobin;
                case TSH -> tsh;
            };
        }
    }

    static final WorkUp NONE = new WorkUp(null, null, null, null, null, null, null, OtherDays.NONE, null, Set.of());

    /**
     * @param day of each result, where it has one of its own
     * @param confirmed which values are right as entered
     */
    static WorkUp of(
            @Nullable LocalDate takenOn,
            Function<Measure, @Nullable Measured> result,
            Function<Measure, @Nullable LocalDate> day,
            @Nullable Boolean dialysis,
            Predicate<Measure> confirmed) {
        return new WorkUp(
                takenOn,
                result.apply(Measure.FERRITIN),
                result.apply(Measure.TRANSFERRIN_SATURATION),
                result.apply(Measure.EGFR),
                result.apply(Measure.HBA1C),
                result.apply(Measure.HAEMOGLOBIN),
                result.apply(Measure.TSH),
                new OtherDays(
                        day.apply(Measure.FERRITIN),
                        day.apply(Measure.TRANSFERRIN_SATURATION),
                        day.apply(Measure.EGFR),
                        day.apply(Measure.HBA1C),
                        day.apply(Measure.HAEMOGLOBIN),
                        day.apply(Measure.TSH)),
                dialysis,
                Arrays.stream(Measure.values()).filter(confirmed).collect(Collectors.toSet()));
    }

    WorkUp {
        otherDays = otherDays == null ? OtherDays.NONE : otherDays;
        confirmed = confirmed == null ? Set.of() : Set.copyOf(confirmed);
    }

    /** Null where it was not taken. */
    @Nullable
    Measured result(Measure measure) {
        return switch (measure) {
            case FERRITIN -> ferritin;
            case TRANSFERRIN_SATURATION -> transferrinSaturation;
            case EGFR -> egfr;
            case HBA1C -> hba1c;
            case HAEMOGLOBIN -> haemoglobin;
            case TSH -> tsh;
        };
    }

    /** The number of that result, whether it is the value or a limit of it; null where it was not taken. */
    @Nullable
    BigDecimal value(Measure measure) {
        Measured result = result(measure);
        return result == null ? null : result.value();
    }

    /** The day of that result; null when it is not known. */
    @Nullable
    LocalDate takenOn(Measure measure) {
        return otherDays.of(measure) == null ? takenOn : otherDays.of(measure);
    }

    /** Whether somebody said so. */
    boolean isOnDialysis() {
        return Boolean.TRUE.equals(dialysis);
    }

    boolean isEmpty() {
        return Arrays.stream(Measure.values()).allMatch(each -> result(each) == null);
    }

    /** With the results of another work-up; of each measure the later counts, and keeps its own day. */
    WorkUp besides(WorkUp other) {
        return each(
                measure -> result(measure) == null || isOlder(measure, other) ? other : this,
                isOnDialysis() || other.isOnDialysis());
    }

    /** Whether the other has a later result of that measure, or one whose day is known where here it is not. */
    boolean isOlder(Measure measure, WorkUp other) {
        LocalDate day = takenOn(measure);
        LocalDate otherDay = other.takenOn(measure);
        return result(measure) != null
                && other.result(measure) != null
                && otherDay != null
                && (day == null || day.isBefore(otherDay));
    }

    WorkUp without(Measure left) {
        return each(measure -> measure == left ? NONE : this, isOnDialysis());
    }

    /** Whether both have a result of that measure, and not the same. */
    boolean isAnotherValue(Measure measure, WorkUp other) {
        Measured result = result(measure);
        Measured before = other.result(measure);
        return result != null
                && before != null
                && (result.bound() != before.bound() || result.value().compareTo(before.value()) != 0);
    }

    /** @param from where the result of each measure is taken from */
    private static WorkUp each(Function<Measure, WorkUp> from, boolean dialysis) {
        return of(
                null,
                measure -> from.apply(measure).result(measure),
                measure -> from.apply(measure).takenOn(measure),
                dialysis,
                measure -> from.apply(measure).confirmed.contains(measure));
    }

    void check(Violations violations, LocalDate today, LocalDate born) {
        UnitQuestion.of(this)
                .forEach(question -> violations.add(
                        question.field(),
                        (Fault) question.asked().word(),
                        question.asked().values().toArray()));
        range(violations, Measure.FERRITIN, 0, 5000);
        range(violations, Measure.TRANSFERRIN_SATURATION, 0, 100);
        range(violations, Measure.EGFR, 0, 200);
        range(violations, Measure.HBA1C, 15, 200);
        range(violations, Measure.HAEMOGLOBIN, 20, 300);
        range(violations, Measure.TSH, 0, 500);
        for (Measure measure : Measure.values()) {
            day(violations, otherDays.of(measure), "workUp.otherDays." + measure.key(), today, born);
        }
        if (Arrays.stream(Measure.values()).anyMatch(each -> value(each) != null && takenOn(each) == null)) {
            violations.required(takenOn, "workUp.takenOn");
        }
        day(violations, takenOn, "workUp.takenOn", today, born);
    }

    /** What looks like another unit has its own question. */
    private void range(Violations violations, Measure measure, double from, double to) {
        if (UnitQuestion.of(measure, value(measure)).isEmpty()) {
            violations.range(value(measure), from, to, measure.field(), measure.unit());
        }
    }

    private static void day(
            Violations violations, @Nullable LocalDate day, String field, LocalDate today, LocalDate born) {
        violations.addIf(
                day != null && (day.isAfter(today) || day.isBefore(born)), field, ReviewFault.BEFORE_BIRTH_OR_LATER);
    }
}
