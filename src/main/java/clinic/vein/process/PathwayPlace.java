package clinic.vein.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a process of a referral stood when it was ended, and what it knew: enough to let it go on there.
 *
 * @param process the id of the model, such as {@code Referral}
 * @param called whether the referral's own process had called it
 * @param calledFrom the element that called it, as several may call the same; null of the own process, and of what ended
 *     before this was written down
 * @param elements at which it waited
 */
public record PathwayPlace(
        String process,
        boolean called,
        @Nullable String calledFrom,
        List<String> elements,
        Map<ProcessVariable, String> facts) {

    public PathwayPlace {
        elements = List.copyOf(elements);
        facts = Map.copyOf(facts);
    }
}
