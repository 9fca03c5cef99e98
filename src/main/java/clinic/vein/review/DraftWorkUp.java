package clinic.vein.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Reads what a half-filled form has of the blood results; whatever is not a number yet counts as unknown. */
@Component
class DraftWorkUp {

    WorkUp read(JsonNode draft) {
        JsonNode workUp = draft.path("workUp");
        return new WorkUp(
                null,
                number(workUp.path("ferritin")),
                number(workUp.path("transferrinSaturation")),
                number(workUp.path("egfr")),
                number(workUp.path("hba1c")));
    }

    private static BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }
}
