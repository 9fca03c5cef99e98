package clinic.vein.intake;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A whole number in a document: one of JSON, or text that says one as people write it. */
final class WholeNumber {

    private WholeNumber() {}

    /** Empty when it is wrong, which is then among the violations. */
    static Optional<Integer> read(JsonNode value, Quantity quantity, String field, Violations violations) {
        int from = quantity.least().intValueExact();
        int to = quantity.most().intValueExact();
        return value.isTextual()
                ? said(quantity.read(value.textValue()), from, to, field, violations)
                : read(value, from, to, field, violations);
    }

    /** Of JSON alone; empty when it is wrong, which is then among the violations. */
    static Optional<Integer> read(JsonNode value, int from, int to, String field, Violations violations) {
        if (!value.isIntegralNumber()) {
            violations.add(field, IntakeFault.NOT_WHOLE);
            return Optional.empty();
        }
        if (!value.canConvertToInt() || value.intValue() < from || value.intValue() > to) {
            violations.add(field, IntakeFault.OUT_OF_RANGE, from, to);
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    private static Optional<Integer> said(Reading reading, int from, int to, String field, Violations violations) {
        if (reading instanceof Reading.Understood understood) {
            return Optional.of(understood.measured().value().intValueExact());
        }
        Reading.NotUnderstood not = (Reading.NotUnderstood) reading;
        violations.add(field, not.fault(), not.values().toArray());
        return Optional.empty();
    }
}
