package clinic.vein.referral.timeline;

import clinic.vein.kernel.CodeNames;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * A constant of one of the features' lists, such as {@code Complication.MIGRAINE}. A timeline is kept longer than lists
 * stay as they are: one that is no longer offered can still be read. The name of the list is kept with it, so whoever
 * renames a list migrates the timelines.
 *
 * @param list the name of the list's type
 */
public record Term(String list, String constant) {

    public static Term of(Enum<?> constant) {
        return new Term(name(constant.getDeclaringClass()), constant.name());
    }

    @JsonCreator
    static Term read(String key) {
        int dot = key.lastIndexOf('.');
        return new Term(key.substring(0, dot), key.substring(dot + 1));
    }

    /** The same as the catalogue's for that constant. */
    @JsonValue
    public String key() {
        return list + "." + constant;
    }

    /** @return empty when it is of another list, or no longer on this one */
    public <E extends Enum<E>> Optional<E> as(Class<E> type) {
        if (!list.equals(name(type))) {
            return Optional.empty();
        }
        return CodeNames.find(type, constant);
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
