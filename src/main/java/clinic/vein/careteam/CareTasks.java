package clinic.vein.careteam;

import clinic.vein.kernel.ReferralId;
import java.util.Collection;

/** The tasks that make people members of a care team. */
public interface CareTasks {

    /**
     * Whether a task of the referral waits for that person or one of those groups, or that person claimed or completed
     * one before.
     */
    boolean concern(ReferralId id, String person, Collection<String> groups, Collection<String> standsInFor);
}
