package clinic.vein.fhir;

import clinic.vein.intake.Question;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Puts the answers to one question into the referral document, which judges them. */
final class ReadChecklist {

    private final ObjectNode document;
    private final Violations violations;

    ReadChecklist(ObjectNode document, Violations violations) {
        this.document = document;
        this.violations = violations;
    }

    /** @param field of the question, for whoever has to put it right */
    void answer(Question question, List<QuestionnaireResponseItemAnswerComponent> answers, String field) {
        if (answers.stream().anyMatch(answer -> !isSaid(answer.getValue()) || answer.hasItem())) {
            violations.add(field, FhirFault.OTHER_KIND_OF_ANSWER);
            return;
        }
        List<Type> values = answers.stream()
                .map(QuestionnaireResponseItemAnswerComponent::getValue)
                .toList();
        Optional<AnswerCodes> codes = AnswerCodes.of(question);
        if (question == Question.MEDICINES) {
            medicines(values, field);
        } else if (codes.filter(AnswerCodes::isList).isPresent()) {
            codes(question, codes.get(), values, field);
        } else if (values.size() != 1) {
            violations.add(field, FhirFault.ONE_ANSWER);
        } else {
            one(question, codes, values.get(0), field);
        }
    }

    /** A value may be there and say nothing but why it does: that is no answer of ours. */
    private static boolean isSaid(@Nullable Type value) {
        return value != null
                && (!value.isPrimitive() || value.hasPrimitiveValue())
                && !(value instanceof Coding coding && coding.getCode() == null)
                && !(value instanceof Quantity quantity && quantity.getValue() == null);
    }

    private void one(Question question, Optional<AnswerCodes> codes, Type value, String field) {
        ObjectNode section = section(question);
        String name = name(question);
        if (codes.isPresent()) {
            if (question.isYesNo() && value instanceof BooleanType yes) {
                section.put(name, yes.booleanValue());
            } else {
                code(codes.get(), value, field).ifPresent(code -> section.put(name, code));
            }
        } else if (question == Question.ALLERGIC_TO && value instanceof StringType text) {
            section.put(name, text.getValue());
        } else if (value instanceof IntegerType number) {
            section.put(name, number.getValue());
        } else if (value instanceof DecimalType number) {
            section.put(name, number.getValue());
        } else if (value instanceof Quantity quantity && question.quantity().isPresent() && quantity.hasValue()) {
            boolean oneUnit = !quantity.hasCode()
                    || !quantity.hasUnit()
                    || question.quantity().get().isOneUnit(written(quantity.getCode()), quantity.getUnit());
            violations.addIf(!oneUnit, field, FhirFault.UNITS_DIFFER, quantity.getUnit(), quantity.getCode());
            quantity(section, name, quantity, question.quantity().get().unit());
        } else {
            violations.add(field, FhirFault.OTHER_KIND_OF_ANSWER);
        }
    }

    /** A number in our unit goes as it is; of another, the document reads what people write: number and unit. */
    private static void quantity(ObjectNode section, String name, Quantity quantity, String ours) {
        String unit = quantity.hasCode() ? quantity.getCode() : String.valueOf(quantity.getUnit());
        BigDecimal value = quantity.getValue();
        if (unit.equals(ours) && !quantity.hasComparator()) {
            section.put(name, value);
        } else {
            String bound = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
            section.put(name, bound + value.toPlainString() + " " + written(unit));
        }
    }

    /** UCUM's customary units, as people write them. */
    private static String written(String unit) {
        return switch (unit) {
            case "[lb_av]" -> "lb";
            case "[stone_av]" -> "st";
            case "[in_i]" -> "in";
            case "[ft_i]" -> "ft";
            default -> unit;
        };
    }

    private void codes(Question question, AnswerCodes codes, List<Type> values, String field) {
        ArrayNode list = section(question).putArray(name(question));
        for (Type value : values) {
            Optional<String> code = code(codes, value, field);
            if (code.filter(AnswerCodes.NONE::equals).isPresent()) {
                violations.addIf(values.size() > 1, field, FhirFault.NONE_AND_OTHERS);
            } else {
                code.ifPresent(list::add);
            }
        }
    }

    private Optional<String> code(AnswerCodes codes, Type value, String field) {
        if (!(value instanceof Coding coding) || !coding.hasCode()) {
            violations.add(field, FhirFault.OTHER_KIND_OF_ANSWER);
            return Optional.empty();
        }
        if (!codes.system().equals(coding.getSystem())) {
            violations.add(field, FhirFault.OTHER_SYSTEM, codes.system());
            return Optional.empty();
        }
        return Optional.of(coding.getCode());
    }

    private void medicines(List<Type> values, String field) {
        ArrayNode list = section(Question.MEDICINES).putArray(name(Question.MEDICINES));
        for (Type value : values) {
            if (value instanceof StringType text) {
                list.addObject().put("text", text.getValue());
            } else if (value instanceof Coding coding && isNone(coding)) {
                violations.addIf(values.size() > 1, field, FhirFault.NONE_AND_OTHERS);
            } else if (value instanceof Coding coding && FhirSystem.ATC.equals(coding.getSystem())) {
                violations.addIf(!coding.hasDisplay(), field, FieldFault.REQUIRED);
                list.addObject().put("atc", coding.getCode()).put("text", coding.getDisplay());
            } else {
                violations.add(field, FhirFault.OTHER_SYSTEM, FhirSystem.ATC);
            }
        }
    }

    static boolean isNone(Coding coding) {
        return FhirSystem.MEDICINE.equals(coding.getSystem()) && AnswerCodes.NONE.equals(coding.getCode());
    }

    private ObjectNode section(Question question) {
        ObjectNode section = document;
        String[] steps = question.path().split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            section = section.withObjectProperty(steps[i]);
        }
        return section;
    }

    private static String name(Question question) {
        return question.path().substring(question.path().lastIndexOf('.') + 1);
    }
}
