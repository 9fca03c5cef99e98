package clinic.vein.intake;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Reading;
import clinic.vein.kernel.quantity.UsualUnits;
import clinic.vein.referral.Answer;
import clinic.vein.referral.BeforeTreatment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a treatment depends on. Nothing of it must be answered, whoever asks. */
final class BeforeTreatmentSection {

    private static final int LONGEST_ALLERGIES = 200;

    private BeforeTreatmentSection() {}

    static BeforeTreatment read(DocumentObject object, UsualUnits usual) {
        BeforeTreatment read = new BeforeTreatment(
                object.answer("anticoagulant", false),
                object.answer("antiplatelet", false),
                object.answer("oestrogen", false),
                object.answer("allergyToSclerosant", false),
                object.answer("otherAllergy", false),
                object.line("allergicTo", LONGEST_ALLERGIES),
                object.answer("cancerTreatment", false),
                object.answer("surgeryOrImmobility", false),
                object.answer("thrombophilia", false),
                measured(object, "weight", Quantity.BODY_WEIGHT, usual),
                measured(object, "height", Quantity.BODY_HEIGHT, usual));
        object.nothingElse();
        object.violations()
                .addIf(
                        read.allergicTo() != null && read.otherAllergy() == Answer.NO,
                        object.path("allergicTo"),
                        IntakeFault.ALLERGY_DENIED);
        return read;
    }

    /** A number of JSON is in the quantity's unit; text may name another. */
    private static @Nullable Measured measured(
            DocumentObject object, String name, Quantity quantity, UsualUnits usual) {
        return object.value(name, false)
                .flatMap(value -> measured(object, name, quantity, value, usual))
                .orElse(null);
    }

    private static Optional<Measured> measured(
            DocumentObject object, String name, Quantity quantity, JsonNode value, UsualUnits usual) {
        Violations violations = object.violations();
        String field = object.path(name);
        if (value.isNumber()) {
            return number(value, quantity, field, violations);
        }
        if (!value.isTextual()) {
            violations.add(field, IntakeFault.NO_NUMBER);
            return Optional.empty();
        }
        Reading reading = quantity.read(value.textValue(), usual);
        if (reading instanceof Reading.NotUnderstood not) {
            violations.add(field, not.fault(), not.values().toArray());
            return Optional.empty();
        }
        return Optional.of(((Reading.Understood) reading).measured());
    }

    /** The range first: what is written out in full must not have a million digits. */
    private static Optional<Measured> number(JsonNode value, Quantity quantity, String field, Violations violations) {
        double number = value.doubleValue();
        if (number < quantity.least().doubleValue() || number > quantity.most().doubleValue()) {
            violations.add(field, FieldFault.OUT_OF_RANGE, quantity.least(), quantity.most(), " " + quantity.unit());
            return Optional.empty();
        }
        quantity.check(violations, value.decimalValue(), field);
        return Optional.of(Measured.exactly(value.decimalValue(), quantity.unit()));
    }
}
