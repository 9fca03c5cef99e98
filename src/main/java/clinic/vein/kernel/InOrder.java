package clinic.vein.kernel;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Codes in the order in which they are declared, whoever collected them. A set of Java's own, and one read from JSON, has
 * another order each time the application starts, and people who read it would see the same record change.
 */
public final class InOrder {

    private InOrder() {}

    public static <E extends Enum<E>> Set<E> of(Set<E> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
