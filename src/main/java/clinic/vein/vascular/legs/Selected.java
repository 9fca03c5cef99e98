package clinic.vein.vascular.legs;

import clinic.vein.kernel.Violations;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Codes picked from a list: each once, none of them empty. */
public final class Selected {

    private Selected() {}

    public static <C> List<C> of(@Nullable List<C> codes) {
        return codes == null ? List.of() : codes.stream().distinct().toList();
    }

    static <C> boolean isComplete(List<C> codes) {
        return codes.stream().allMatch(Objects::nonNull);
    }

    public static <C> void check(Violations violations, List<C> codes, String field) {
        violations.addIf(!isComplete(codes), field, LegsFault.EMPTY_ENTRY);
    }
}
