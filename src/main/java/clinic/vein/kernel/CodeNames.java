package clinic.vein.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Constants by the names that documents, files and addresses have for them. */
public final class CodeNames {

    /** Of each type once: rows of a timeline are read by the thousand. */
    private static final ClassValue<Map<String, Object>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(code -> ((Enum<?>) code).name(), code -> code));
        }
    };

    private CodeNames() {}

    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Optional.ofNullable(BY_NAME.get(type).get(name)).map(type::cast);
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
