package clinic.vein.scheduling;

import clinic.vein.kernel.AllowedCharacters;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the free slots.
 *
 * @param from the first day on which the patient can come; null for the soonest
 * @param room its name; null for any
 */
record SlotWish(@Nullable LocalDate from, @Nullable String room) {

    static final SlotWish ANY = new SlotWish(null, null);

    /** Of a form that is being filled in: what cannot be read yet is no wish. */
    static SlotWish of(JsonNode draft) {
        return new SlotWish(
                day(draft.path("from").asText("")),
                Optional.of(draft.path("room").asText(""))
                        .filter(name -> !name.isBlank() && AllowedCharacters.only(name, false))
                        .orElse(null));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
