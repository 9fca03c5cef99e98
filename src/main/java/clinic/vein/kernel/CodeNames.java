package clinic.vein.kernel;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;

/** Constants by the names that documents, files and addresses have for them. */
public final class CodeNames {

    private CodeNames() {}

    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return find(EnumSet.allOf(type), name);
    }

    /** @param codes those that may be named */
    public static <E extends Enum<E>> Optional<E> find(Collection<E> codes, String name) {
        return codes.stream().filter(code -> code.name().equals(name)).findFirst();
    }

    /** What the faults of an unknown code and an unknown value name. */
    public static String expected(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
