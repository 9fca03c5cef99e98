package clinic.vein.kernel.quantity;

import clinic.vein.kernel.Fault;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a person types as a number: its units, of which the first is the one that is kept, the least and the
 * most of it, and how many decimals it is measured with. Whoever adds a number to a form adds it here.
 */
public enum Quantity {
    /** 1 µg/L is 2.247 pmol/L (AMA Manual of Style, conversions to SI units; not read, so unverified). */
    FERRITIN(
            "0",
            "100000",
            4,
            Unit.same("µg/L", "ng/mL"),
            Unit.times("pmol/L", "0.44504"),
            Unit.times("ng/dL", "0.01"),
            Unit.times("mg/L", "1000")),
    TRANSFERRIN_SATURATION("0", "100", 4, Unit.same("%", "percent", "per cent")),
    EGFR(
            "0",
            "200",
            4,
            Unit.same("mL/min", "ml/min/1.73m2", "ml/min/1,73m2", "ml/min per 1.73m2", "ml/min/1.73"),
            Unit.times("mL/s", "60", "ml/sec", "ml/s/1.73m2")),
    /** The IFCC's master equation: mmol/mol = 10.93 × per cent − 23.5; 6.5 % is 48 mmol/mol. */
    HBA1C("0", "200", 4, Unit.same("mmol/mol"), Unit.linear("%", "10.93", "-23.5", "percent", "per cent", "% ngsp")),
    /** 1 mmol/L of haemoglobin, counted by its iron, is 16.114 g/L. */
    HAEMOGLOBIN("0", "300", 4, Unit.same("g/L"), Unit.times("g/dL", "10"), Unit.times("mmol/L", "16.114")),
    TSH("0", "500", 4, Unit.same("mIU/L", "mU/L", "µIU/mL", "µU/mL")),
    /** The international pound is 0.45359237 kg, and a stone is 14 pounds. */
    BODY_WEIGHT(
            "25",
            "350",
            1,
            Unit.same("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"),
            Unit.times("g", "0.001", "gram", "grams"),
            Unit.times("lb", "0.45359237", "lbs", "pound", "pounds"),
            Unit.times("st", "6.35029318", "stone", "stones")),
    /** The international foot is 30.48 cm, and an inch is a twelfth of it. A number that can only be metres is metres. */
    BODY_HEIGHT(
            "50",
            "250",
            1,
            Unit.same("cm", "centimetre", "centimetres", "centimeter", "Zentimeter"),
            Unit.times("m", "100", "metre", "metres", "meter", "meters"),
            Unit.times("mm", "0.1"),
            Unit.times("in", "2.54", "inch", "inches", "Zoll"),
            Unit.times("ft", "30.48", "foot", "feet")),
    VEIN_DIAMETER("0.1", "30", 1, Unit.same("mm"), Unit.times("cm", "10")),
    REFLUX_TIME("0", "10000", 0, Unit.same("ms", "msec"), Unit.times("s", "1000", "sec", "second", "seconds")),
    /** The pressure at the ankle divided by that at the arm. */
    ANKLE_BRACHIAL_INDEX("0", "3", 2, Unit.same("")),
    CLOT_DISTANCE("0", "100", 1, Unit.same("cm"), Unit.times("mm", "0.1")),
    CLOT_LENGTH("0.1", "100", 1, Unit.same("cm"), Unit.times("mm", "0.1")),
    /**
     * Of fibrinogen equivalent units (FEU); D-dimer units are others, and no fixed factor turns one into the other. Tests
     * report from some 45 µg/L on (general knowledge, unverified): a lower number may be in mg/L, and a raised one there.
     */
    D_DIMER(
            "1",
            "100000",
            1,
            Unit.same("µg/L FEU", "µg/L", "ng/mL", "ng/mL FEU"),
            Unit.times("mg/L FEU", "1000", "mg/L", "µg/mL", "µg/mL FEU")),
    /** The strongest solution of either product is 3 % (labels, V1); 1 % is 10 mg in 1 mL. */
    SCLEROSANT_CONCENTRATION("0.1", "3", 3, Unit.same("%", "percent", "per cent"), Unit.times("mg/mL", "0.1")),
    SCLEROSANT_VOLUME("0.1", "20", 1, Unit.same("mL", "cc", "cm3", "millilitre", "millilitres")),
    /** The clinic's own rating, from none to worst. */
    SEVERITY("0", "10", 0, Unit.same("")),
    NIGHTS_A_WEEK("0", "7", 0, Unit.same("", "nights", "night", "Nächte", "Nacht")),
    IRLS_TOTAL("0", "40", 0, Unit.same("", "points", "point")),
    ULCER_DAYS(
            "0",
            "36500",
            0,
            Unit.same("days", "day", "d", "Tage", "Tag", "Tagen"),
            Unit.times("weeks", "7", "week", "wk", "wks", "Wochen", "Woche")),
    OBSERVED_MINUTES(
            "0",
            "240",
            0,
            Unit.same("minutes", "minute", "min", "mins"),
            Unit.times("hours", "60", "hour", "h", "hr", "hrs")),
    DAYS_TO_NEXT_SESSION("1", "365", 0, Unit.same("days", "day", "d"), Unit.times("weeks", "7", "week", "wk", "wks")),
    DAYS_TO_THINK_IT_OVER("0", "90", 0, Unit.same("days", "day", "d"), Unit.times("weeks", "7", "week", "wk", "wks")),
    WEEKS_TO_REVIEW("1", "52", 0, Unit.same("weeks", "week", "wk", "wks")),
    SESSIONS("1", "10", 0, Unit.same("", "sessions", "session"));

    /** Less may be of another unit where none was written. Reflux of 1 to 19 ms nobody measures; of 1 to 19 s some do. */
    private static final Map<Quantity, BigDecimal> LEAST_WITHOUT_UNIT =
            Map.of(D_DIMER, new BigDecimal(50), REFLUX_TIME, new BigDecimal(20));

    /** Computing with more would take for ever. */
    private static final int MOST_DIGITS = 40;

    private final BigDecimal least;
    private final BigDecimal most;
    private final int decimals;
    private final List<Unit> units;

    Quantity(String least, String most, int decimals, Unit... units) {
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.decimals = decimals;
        this.units = List.of(units);
    }

    /** The unit in which it is kept; empty for a count. */
    public String unit() {
        return units.get(0).name();
    }

    /** In {@link #unit()}. */
    public BigDecimal least() {
        return least;
    }

    /** In {@link #unit()}. */
    public BigDecimal most() {
        return most;
    }

    public int decimals() {
        return decimals;
    }

    /** Whether it may be known as a limit only, as laboratories report what they cannot measure. */
    public boolean takesBounds() {
        return switch (this) {
            case FERRITIN, TRANSFERRIN_SATURATION, EGFR, HBA1C -> true;
            default -> false;
        };
    }

    /** @param typed as it was typed; what cannot be read surely is asked about, never guessed */
    public Reading read(String typed) {
        return new ReadQuantity(this, typed).reading();
    }

    /** The same where people may mean another unit by a number alone. */
    public Reading read(String typed, UsualUnits usual) {
        boolean bare = TypedText.of(typed).filter(text -> text.rest().isEmpty()).isPresent();
        return bare && usual.asksForUnit(this)
                ? new Reading.NotUnderstood(QuantityFault.UNIT_MISSING, unitsInWords())
                : read(typed);
    }

    /** Absent values pass. */
    public void check(Violations violations, @Nullable BigDecimal value, String field) {
        if (value == null) {
            return;
        }
        violations.addIf(isOutOfRange(value), field, outOfRange(), range());
        violations.addIf(isTooPrecise(value), field, tooPrecise(), decimals);
    }

    /** Absent values pass. */
    public void check(Violations violations, @Nullable Integer value, String field) {
        check(violations, value == null ? null : BigDecimal.valueOf(value), field);
    }

    /** Whether two units, as people write them, are one; also where one of them is not known here. */
    public boolean isOneUnit(String unit, String other) {
        return unitWritten(unit)
                .flatMap(one -> unitWritten(other).map(one::equals))
                .orElse(true);
    }

    /** Whether a number that was typed without a unit can be of another one than ours. */
    boolean asksForUnit(BigDecimal typed) {
        return typed.signum() > 0 && typed.compareTo(LEAST_WITHOUT_UNIT.getOrDefault(this, BigDecimal.ZERO)) < 0;
    }

    String unitsInWords() {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    Fault outOfRange() {
        return this == ANKLE_BRACHIAL_INDEX ? QuantityFault.INDEX_OUT_OF_RANGE : FieldFault.OUT_OF_RANGE;
    }

    /** What the words of {@link #outOfRange()} have places for. */
    Object[] range() {
        return new Object[] {least, most, unit().isEmpty() ? "" : " " + unit()};
    }

    boolean isOutOfRange(BigDecimal value) {
        return value.compareTo(least) < 0 || value.compareTo(most) > 0;
    }

    /** Its words have a place for the decimals. */
    Fault tooPrecise() {
        return switch (decimals) {
            case 0 -> QuantityFault.NOT_WHOLE;
            case 1 -> QuantityFault.MORE_THAN_ONE_DECIMAL;
            default -> QuantityFault.TOO_PRECISE;
        };
    }

    /** What a form that is still being filled in says; empty while it is none, of absurdly many digits or of a unit in doubt. */
    public Optional<Measured> draft(JsonNode node) {
        if (node.isNumber() && !asksForUnit(node.decimalValue())) {
            BigDecimal number = node.decimalValue();
            return Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS
                    ? Optional.empty()
                    : Optional.of(Measured.exactly(number, unit()));
        }
        return node.isTextual() && read(node.textValue()) instanceof Reading.Understood understood
                ? Optional.of(understood.measured())
                : Optional.empty();
    }

    /** The same where a number alone may be of another unit: it says nothing yet. */
    public Optional<Measured> draft(JsonNode node, UsualUnits usual) {
        return node.isTextual() && !(read(node.textValue(), usual) instanceof Reading.Understood)
                ? Optional.empty()
                : draft(node);
    }

    List<Unit> units() {
        return units;
    }

    /** Empty for a unit that is not known here. */
    Optional<Unit> unitWritten(String text) {
        return text.isEmpty()
                ? Optional.of(units.get(0))
                : units.stream().filter(unit -> unit.isWritten(text)).findFirst();
    }

    boolean isPlausible(BigDecimal value) {
        return !isOutOfRange(value) && !isTooPrecise(value);
    }

    boolean isTooPrecise(BigDecimal value) {
        return value.stripTrailingZeros().scale() > decimals;
    }
}
