package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine's process instances, as far as its administrators ask about them. */
public interface ProcessInstances {

    /** Of a pathway, a course of treatment or a recall, running or ended; none of an instance that is not there. */
    Optional<ReferralId> referral(String instanceId);

    /** The first timer of all running processes of the referral. */
    Optional<Timer> nextTimer(ReferralId id);

    /**
     * @param element where in the model it stands
     * @param name what the model calls that place; null where it has no name
     */
    record Timer(Instant at, String element, @Nullable String name) {}
}
