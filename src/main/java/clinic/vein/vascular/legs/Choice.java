package clinic.vein.vascular.legs;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A code as a form offers it, with its words. */
public record Choice(String code, String label) {

    public static <E extends Enum<E>> List<Choice> of(E[] codes, Function<E, String> label) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.name(), label.apply(code)))
                .toList();
    }
}
