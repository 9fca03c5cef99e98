package clinic.vein.review;

import clinic.vein.kernel.quantity.Measured;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a half-filled form has of the blood results; whatever is not a value yet counts as unknown. */
@Component
class DraftWorkUp {

    WorkUp read(JsonNode draft) {
        JsonNode workUp = draft.path("workUp");
        JsonNode days = workUp.path("otherDays");
        return new WorkUp(
                day(workUp.path("takenOn")),
                result(workUp, Measure.FERRITIN),
                result(workUp, Measure.TRANSFERRIN_SATURATION),
                result(workUp, Measure.EGFR),
                result(workUp, Measure.HBA1C),
                result(workUp, Measure.HAEMOGLOBIN),
                result(workUp, Measure.TSH),
                new WorkUp.OtherDays(
                        day(days.path(Measure.FERRITIN.key())),
                        day(days.path(Measure.TRANSFERRIN_SATURATION.key())),
                        day(days.path(Measure.EGFR.key())),
                        day(days.path(Measure.HBA1C.key())),
                        day(days.path(Measure.HAEMOGLOBIN.key())),
                        day(days.path(Measure.TSH.key()))),
                workUp.path("dialysis").asBoolean(false),
                confirmed(workUp.path("confirmed")));
    }

    private static Set<Measure> confirmed(JsonNode names) {
        Set<String> ticked = StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return Arrays.stream(Measure.values())
                .filter(each -> ticked.contains(each.name()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Measured result(JsonNode workUp, Measure measure) {
        return measure.quantity().draft(workUp.path(measure.key())).orElse(null);
    }

    private static @Nullable LocalDate day(JsonNode value) {
        try {
            return value.isTextual() ? LocalDate.parse(value.textValue()) : null;
        } catch (DateTimeParseException notADayYet) {
            return null;
        }
    }
}
