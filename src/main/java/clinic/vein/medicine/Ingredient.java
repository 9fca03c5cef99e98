package clinic.vein.medicine;

import java.util.Optional;
import java.util.Set;

/**
 * What a medicine does its work by.
 *
 * @param name as people call it; the text of a sender's where only a code is known that our table does not have
 * @param atc the full ATC code of today; empty where there is none, as of many herbs
 */
public record Ingredient(String name, Optional<String> atc, Set<MedicineClass> classes) {

    public Ingredient {
        classes = Set.copyOf(classes);
    }
}
