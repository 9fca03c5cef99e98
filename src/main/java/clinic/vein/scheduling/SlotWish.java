package clinic.vein.scheduling;

import clinic.vein.kernel.AllowedCharacters;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the free slots.
 *
 * @param from the first day on which the patient can come; null for the soonest
 * @param room its name; null for any
 * @param chosen the slot that is being talked about; null while none is
 * @param by who looks; null where nobody is known
 */
record SlotWish(
        @Nullable LocalDate from,
        @Nullable String room,
        SlotNeeds needs,
        @Nullable SlotId chosen,
        @Nullable String by) {

    static final SlotWish ANY = new SlotWish(null, null);

    SlotWish(@Nullable LocalDate from, @Nullable String room) {
        this(from, room, SlotNeeds.NONE, null, null);
    }

    /** Of times that offer this as well, whatever else they must. */
    SlotWish needing(Set<SlotNeed> more) {
        return new SlotWish(from, room, new SlotNeeds(needs.clinician(), more), chosen, by);
    }

    /** Of a form that is being filled in: what cannot be read yet is no wish. */
    static SlotWish of(JsonNode draft, String by) {
        return new SlotWish(
                day(draft.path("from").asText("")),
                Optional.of(draft.path("room").asText(""))
                        .filter(name -> !name.isBlank() && AllowedCharacters.only(name, false))
                        .orElse(null),
                new SlotNeeds(number(draft.path("clinician")), needs(draft.path("needs"))),
                slot(draft.path("slotId").asText("")),
                by);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable Integer number(JsonNode node) {
        String text = node.asText("");
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    static Set<SlotNeed> needs(JsonNode codes) {
        Set<String> asked = StreamSupport.stream(codes.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return Arrays.stream(SlotNeed.values())
                .filter(need -> asked.contains(need.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable SlotId slot(String text) {
        try {
            return text.isBlank() ? null : new SlotId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
