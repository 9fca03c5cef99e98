package clinic.vein.kernel.quantity;

import clinic.vein.kernel.quantity.Reading.NotUnderstood;
import clinic.vein.kernel.quantity.Reading.Understood;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Reads one typed number of one quantity. */
final class ReadQuantity {

    /** Converted values are kept with as many decimals as the quantity has, and not with more than one. */
    private static final int DECIMALS_OF_CONVERTED = 1;

    private static final BigDecimal MOST_METRES = new BigDecimal(3);

    private final Quantity quantity;
    private final String typed;

    ReadQuantity(Quantity quantity, String typed) {
        this.quantity = quantity;
        this.typed = typed.strip();
    }

    Reading reading() {
        Optional<TypedText> text = TypedText.of(typed);
        if (text.isEmpty()) {
            return notANumber();
        }
        TypedText parts = text.get();
        if (parts.bound() != Bound.EXACT && !quantity.takesBounds()) {
            return new NotUnderstood(QuantityFault.BOUND_NOT_USABLE);
        }
        Optional<BigDecimal> pounds = quantity == Quantity.BODY_WEIGHT
                ? StonesAndPounds.pounds(parts.number(), parts.rest())
                : Optional.empty();
        if (pounds.isPresent()) {
            return understood(
                    parts,
                    quantity.unitWritten("lb").orElseThrow(),
                    pounds.get(),
                    StonesAndPounds.inWords(parts.number(), parts.rest()));
        }
        Optional<FeetAndInches.Height> feet =
                quantity == Quantity.BODY_HEIGHT ? FeetAndInches.of(parts) : Optional.empty();
        if (feet.isPresent()) {
            return understood(
                    parts,
                    quantity.unitWritten("in").orElseThrow(),
                    feet.get().inches(),
                    feet.get().words());
        }
        if (quantity.decimals() > 0
                && NumberReadings.startsWithUselessZero(parts.number())
                && parts.number().chars().allMatch(Character::isDigit)) {
            return new NotUnderstood(QuantityFault.USELESS_ZERO);
        }
        List<BigDecimal> numbers = NumberReadings.of(parts.number());
        return numbers.isEmpty() ? notANumber() : inUnit(parts, numbers);
    }

    private Reading inUnit(TypedText parts, List<BigDecimal> numbers) {
        Optional<Unit> unit = unit(parts, numbers);
        if (unit.isEmpty()) {
            return quantity.unit().isEmpty()
                            || !Character.isLetter(parts.rest().codePointAt(0))
                                    && parts.rest().charAt(0) != '%'
                    ? notANumber()
                    : new NotUnderstood(QuantityFault.UNKNOWN_UNIT, quantity.unitsInWords());
        }
        List<BigDecimal> plausible = numbers.stream()
                .filter(each -> quantity.isPlausible(value(each, unit.get())))
                .toList();
        if (plausible.size() > 1) {
            return new NotUnderstood(
                    QuantityFault.AMBIGUOUS_NUMBER, Measured.plain(plausible.get(0)), Measured.plain(plausible.get(1)));
        }
        BigDecimal number = plausible.isEmpty() ? numbers.get(0) : plausible.get(0);
        if (parts.rest().isEmpty() && quantity.asksForUnit(number)) {
            return new NotUnderstood(QuantityFault.UNIT_MISSING, quantity.unitsInWords());
        }
        return understood(
                parts,
                unit.get(),
                number,
                Measured.plain(number) + " " + unit.get().name());
    }

    /** Nobody is two centimetres tall: such a height was written in metres. */
    private Optional<Unit> unit(TypedText parts, List<BigDecimal> numbers) {
        boolean metres = quantity == Quantity.BODY_HEIGHT
                && parts.rest().isEmpty()
                && numbers.stream().anyMatch(each -> each.scale() > 0 && each.compareTo(MOST_METRES) < 0);
        return quantity.unitWritten(metres ? "m" : parts.rest());
    }

    private Reading understood(TypedText parts, Unit unit, BigDecimal number, String from) {
        BigDecimal value = value(number, unit);
        Measured measured = new Measured(typed, parts.bound(), value, quantity.unit());
        String words = measured.inWords()
                + (unit.isSame() ? inStones(value) : ", from " + parts.bound().sign() + from);
        if (quantity.isOutOfRange(value)) {
            return unit.isSame()
                    ? new NotUnderstood(quantity.outOfRange(), quantity.range())
                    : new NotUnderstood(
                            QuantityFault.CONVERTED_OUT_OF_RANGE,
                            quantity.least(),
                            quantity.most(),
                            " " + quantity.unit(),
                            words);
        }
        return quantity.isTooPrecise(value)
                ? new NotUnderstood(
                        quantity.decimals() == 0 ? QuantityFault.NO_WHOLE_NUMBER : quantity.tooPrecise(),
                        quantity.decimals())
                : new Understood(measured, words);
    }

    /** So that whoever thinks in pounds sees that a number was taken for kilograms. */
    private String inStones(BigDecimal kilograms) {
        return quantity == Quantity.BODY_WEIGHT ? " (" + StonesAndPounds.ofKilograms(kilograms) + ")" : "";
    }

    private BigDecimal value(BigDecimal number, Unit unit) {
        return unit.isSame()
                ? number
                : unit.convert(number)
                        .setScale(decimals(), RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private int decimals() {
        return Math.min(quantity.decimals(), quantity == Quantity.HBA1C ? 0 : DECIMALS_OF_CONVERTED);
    }

    private static NotUnderstood notANumber() {
        return new NotUnderstood(QuantityFault.NOT_A_NUMBER);
    }
}
