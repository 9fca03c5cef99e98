package clinic.vein.review;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.quantity.Measured;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the blood results of a document, half-filled or kept; whatever is not a day or a measure there counts as unknown. */
final class ReadWorkUp {

    private ReadWorkUp() {}

    /** @param result what stands there of a measure; null where it is no value */
    static WorkUp of(JsonNode workUp, BiFunction<JsonNode, Measure, @Nullable Measured> result) {
        JsonNode days = workUp.path("otherDays");
        Set<Measure> confirmed = EnumSet.noneOf(Measure.class);
        workUp.path("confirmed")
                .forEach(each -> CodeNames.find(Measure.class, each.asText()).ifPresent(confirmed::add));
        return WorkUp.of(
                day(workUp.path("takenOn")),
                measure -> result.apply(workUp.path(measure.key()), measure),
                measure -> day(days.path(measure.key())),
                workUp.path("dialysis").asBoolean(false),
                confirmed::contains);
    }

    private static @Nullable LocalDate day(JsonNode value) {
        try {
            return value.isTextual() ? LocalDate.parse(value.textValue()) : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
