package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The store of what patients need. */
public interface Needs {

    /** Of nobody who was never asked. */
    Map<ReferralId, PatientNeeds> of(Collection<ReferralId> ids);

    default PatientNeeds of(ReferralId id) {
        return of(List.of(id)).getOrDefault(id, PatientNeeds.NOT_ASKED);
    }

    /** @param language for which an interpreter is needed; null where it is not said */
    void say(ReferralId id, SlotNeed need, boolean needed, @Nullable String language, String by, Instant at);
}
