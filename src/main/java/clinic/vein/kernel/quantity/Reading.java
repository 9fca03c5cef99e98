package clinic.vein.kernel.quantity;

import clinic.vein.kernel.Fault;
import java.util.List;

/** What became of a typed number. */
public sealed interface Reading {

    /** @param words the value for people, and what it was made from where it was converted */
    record Understood(Measured measured, String words) implements Reading {}

    /**
     * @param fault what is wrong, and what to type instead
     * @param values what its words have places for
     */
    record NotUnderstood(Fault fault, List<?> values) implements Reading {

        NotUnderstood(Fault fault, Object... values) {
            this(fault, List.of(values));
        }
    }
}
