package clinic.vein.selfservice;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;

/** By when the clinic means to take its next step. */
public interface NextDue {

    /** Empty where nothing is due, and where it is late: nobody is promised a day that has passed. */
    Optional<Instant> of(ReferralId id, Instant now);
}
