package clinic.vein.scheduling;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a time must offer. A time of which it is not known does not offer it.
 *
 * @param clinician who is to see the patient; null for anybody
 */
public record SlotNeeds(@Nullable Integer clinician, Set<SlotNeed> needs) {

    public static final SlotNeeds NONE = new SlotNeeds(null, Set.of());

    public boolean isNothing() {
        return clinician == null && needs.isEmpty();
    }
}
