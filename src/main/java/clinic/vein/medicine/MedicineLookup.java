package clinic.vein.medicine;

import clinic.vein.kernel.Worded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found out about one line of the medicines, or a medicine that nobody had reported.
 *
 * @param number ever larger; tells which look was the last that another person had seen
 * @param line of the report, from 0; those that staff added follow after the report's
 * @param text as the report has it, or as staff wrote it, with the dose
 * @param note what was found where no ingredient says it
 */
public record MedicineLookup(
        long number,
        int line,
        String text,
        boolean added,
        Outcome outcome,
        List<Coded> ingredients,
        @Nullable String note,
        Instant at,
        String actor) {

    public enum Outcome implements Worded {
        /** It is one medicine or several of the table. */
        FOUND,
        /** Somebody looked elsewhere: it is none that the tables know, and the note says what it is. */
        NO_MEANING_HERE,
        /** The patient does not take it: stopped, not tolerated, refused, written down by mistake. */
        NOT_TAKEN
    }

    /** As it was then; a name that the table no longer has keeps its code. */
    public record Coded(String name, @Nullable String atc) {

        static Coded of(Ingredient ingredient) {
            return new Coded(ingredient.name(), ingredient.atc().orElse(null));
        }

        Ingredient in(MedicineTable table) {
            return table.ingredient(name).orElseGet(() -> new Ingredient(name, Optional.ofNullable(atc), Set.of()));
        }
    }
}
