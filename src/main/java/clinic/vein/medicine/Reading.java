package clinic.vein.medicine;

import java.util.List;

/** What a line says by itself, without anybody who looks. */
sealed interface Reading {

    /** Nothing but names that the table has, and doses. */
    record Coded(List<Ingredient> ingredients) implements Reading {

        public Coded {
            ingredients = List.copyOf(ingredients);
        }
    }

    /** "None": no medicine is taken, where it is all that is said. */
    record None() implements Reading {}

    /** Anything else is for a person, whatever names are in it. */
    record Unread() implements Reading {}
}
