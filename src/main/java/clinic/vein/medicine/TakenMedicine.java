package clinic.vein.medicine;

import clinic.vein.kernel.Worded;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a patient's medicines, and what is known of it.
 *
 * @param line where it stands: the report's from 0, then those that staff added
 * @param text as it was written, with its dose
 * @param added by staff, to what the patient or the practice reported
 * @param ingredients those to look at in the tables; empty where nobody has looked, or nothing is taken
 * @param by who looked it up, null where nobody had to
 * @param lookup the number of the last look at it, which a further one must have seen; null before the first
 */
public record TakenMedicine(
        int line,
        String text,
        boolean added,
        State state,
        List<Ingredient> ingredients,
        @Nullable String note,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Long lookup) {

    public enum State implements Worded {
        /** Read by itself, or sent with its code. */
        READ,
        FOUND,
        NO_MEANING_HERE,
        NOT_TAKEN,
        /** Nobody could tell by what stands there, and nobody has looked. */
        NOT_LOOKED_UP
    }

    public TakenMedicine {
        ingredients = List.copyOf(ingredients);
    }

    public boolean isLookedUp() {
        return state != State.NOT_LOOKED_UP;
    }

    public boolean isTaken() {
        return state != State.NOT_TAKEN;
    }

    /** As it was written, and what it was found to be where that is not the same. */
    public String inFull() {
        String found = ingredients.stream()
                .map(this::beside)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? text : text + " (" + found + ")";
    }

    private String beside(Ingredient ingredient) {
        boolean said = FoldedText.of(text).contains(FoldedText.of(ingredient.name()));
        return said
                ? ingredient.atc().orElse("")
                : ingredient.atc().map(code -> ingredient.name() + ", " + code).orElse(ingredient.name());
    }
}
