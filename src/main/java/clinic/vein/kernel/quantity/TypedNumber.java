package clinic.vein.kernel.quantity;

import clinic.vein.kernel.Violations;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is {@link Typed}. What cannot be understood is noted with its field among the violations that the reader of
 * the document has handed along, so that all such fields are named at once; a reader who has handed none gets the first.
 */
final class TypedNumber extends JsonDeserializer<Object> implements ContextualDeserializer {

    private final @Nullable Quantity quantity;
    private final Class<?> target;

    TypedNumber() {
        this(null, Object.class);
    }

    private TypedNumber(@Nullable Quantity quantity, Class<?> target) {
        this.quantity = quantity;
        this.target = target;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        if (property == null) {
            throw new IllegalStateException("Only a property can be typed");
        }
        Quantity quantity = property.getAnnotation(Typed.class).value();
        Class<?> target = property.getType().getRawClass();
        if (quantity.takesBounds() && target != Measured.class || target == Integer.class && quantity.decimals() > 0) {
            throw new IllegalStateException(property.getName() + " would lose a limit or decimals of " + quantity
                    + " as " + target.getSimpleName());
        }
        return new TypedNumber(quantity, target);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (quantity == null) {
            throw new IllegalStateException("Asked for no property");
        }
        if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                || target != Integer.class && parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            // A program may mean another unit as well as a person: a D-dimer of 1.2 mg/L is none of 1.2 µg/L. What is
            // read from our own rows, and hands no violations along, has been asked before it was written.
            if (context.getAttribute(Violations.class) != null && quantity.asksForUnit(parser.getDecimalValue())) {
                return notUnderstood(
                        new Reading.NotUnderstood(QuantityFault.UNIT_MISSING, quantity.unitsInWords()),
                        parser,
                        context);
            }
            return target == Integer.class
                    ? (Object) parser.getIntValue()
                    : inTarget(Measured.exactly(parser.getDecimalValue(), quantity.unit()));
        }
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.handleUnexpectedToken(target, parser);
        }
        Reading reading = context.getAttribute(UsualUnits.class) instanceof UsualUnits usual
                ? quantity.read(parser.getText(), usual)
                : quantity.read(parser.getText());
        if (reading instanceof Reading.Understood understood) {
            return inTarget(understood.measured());
        }
        return notUnderstood((Reading.NotUnderstood) reading, parser, context);
    }

    private @Nullable Object notUnderstood(Reading.NotUnderstood not, JsonParser parser, DeserializationContext context)
            throws IOException {
        if (context.getAttribute(Violations.class) instanceof Violations violations) {
            violations.add(
                    path(parser.getParsingContext()), not.fault(), not.values().toArray());
            return null;
        }
        return context.handleWeirdStringValue(target, "", "%s", not.fault().code());
    }

    private Object inTarget(Measured measured) {
        if (target == Integer.class) {
            return measured.value().intValueExact();
        }
        return target == BigDecimal.class ? measured.value() : measured;
    }

    private static String path(JsonStreamContext place) {
        if (place.inRoot()) {
            return "";
        }
        String before = path(place.getParent());
        if (place.inArray()) {
            return before + "[" + place.getCurrentIndex() + "]";
        }
        return before.isEmpty() ? place.getCurrentName() : before + "." + place.getCurrentName();
    }
}
