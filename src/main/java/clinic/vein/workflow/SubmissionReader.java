package clinic.vein.workflow;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.UsualUnits;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads the document that a task's form submits, strictly: an unknown field or a wrong value is named, not guessed. */
final class SubmissionReader {

    /** Far above the longest form, far below what could hurt. */
    private static final int LIMIT = 200_000;

    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NUMBER = 40;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final UsualUnits usual;

    /** @param usual in which units people think who fill in the forms */
    SubmissionReader(UsualUnits usual) {
        this.usual = usual;
    }

    <S> S read(String json, Class<S> type) {
        if (json.length() > LIMIT) {
            throw new Refused("submission", WorkflowFault.TOO_LONG);
        }
        try {
            Violations violations = new Violations();
            S submission = mapper.readerFor(type)
                    .withAttribute(Violations.class, violations)
                    .withAttribute(UsualUnits.class, usual)
                    .readValue(json);
            violations.refuseIfAny();
            if (submission == null) {
                throw new Refused("submission", WorkflowFault.EMPTY);
            }
            return submission;
        } catch (UnrecognizedPropertyException e) {
            throw new Refused(path(e), FieldFault.UNKNOWN_FIELD);
        } catch (InvalidFormatException e) {
            throw expected(path(e), e.getTargetType());
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof JsonParseException || e.getCause() instanceof StreamConstraintsException) {
                throw new Refused("submission", WorkflowFault.UNREADABLE_JSON);
            }
            throw new Refused(path(e), FieldFault.WRONG_VALUE);
        } catch (JsonProcessingException e) {
            throw new Refused("submission", WorkflowFault.NOT_JSON);
        }
    }

    private static Refused expected(String field, Class<?> type) {
        if (type.isEnum()) {
            String codes =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Refused(field, WorkflowFault.EXPECTED_ONE_OF, codes);
        }
        return new Refused(field, WorkflowFault.EXPECTED_TYPE, type.getSimpleName());
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.length() == 0 ? "submission" : path.toString();
    }
}
