package clinic.vein.kernel.web;

import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes in the OpenAPI document that a number may also come as it was typed. */
@Component
class TypedNumberSchema implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        return Stream.ofNullable(type.getCtxAnnotations())
                .flatMap(Stream::of)
                .filter(Typed.class::isInstance)
                .map(Typed.class::cast)
                .findFirst()
                .<Schema<?>>map(typed -> describe(typed.value()))
                .orElseGet(() -> chain.hasNext() ? chain.next().resolve(type, context, chain) : null);
    }

    private static Schema<?> describe(Quantity quantity) {
        String range = "From %s to %s%s"
                .formatted(
                        quantity.least().toPlainString(),
                        quantity.most().toPlainString(),
                        quantity.unit().isEmpty() ? "" : " " + quantity.unit());
        return new Schema<>()
                .types(Set.of("number", "string"))
                .description(range + "; as text with a decimal point or comma, and with a unit"
                        + (quantity.takesBounds() ? " or a sign such as < before it." : "."));
    }
}
