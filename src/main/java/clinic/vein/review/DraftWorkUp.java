package clinic.vein.review;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

/** Reads what a half-filled form has of the blood results; whatever is not a value yet counts as unknown. */
@Component
class DraftWorkUp {

    WorkUp read(JsonNode draft) {
        return ReadWorkUp.of(
                draft.path("workUp"),
                (typed, measure) -> measure.quantity().draft(typed).orElse(null));
    }
}
