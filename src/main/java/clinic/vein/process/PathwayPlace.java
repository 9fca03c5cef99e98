package clinic.vein.process;

import java.util.List;
import java.util.Map;

/**
 * Where a process of a referral stood when it was ended, and what it knew: enough to let it go on there.
 *
 * @param process the id of the model, such as {@code Referral}
 * @param called whether the referral's own process had called it
 * @param elements at which it waited
 */
public record PathwayPlace(String process, boolean called, List<String> elements, Map<ProcessVariable, String> facts) {

    public PathwayPlace {
        elements = List.copyOf(elements);
        facts = Map.copyOf(facts);
    }
}
