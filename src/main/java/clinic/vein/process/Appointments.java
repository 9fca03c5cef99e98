package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;

/** When patients are expected at the clinic. */
public interface Appointments {

    Optional<Instant> next(ReferralId id);

    /** The last assessment that is booked, or to which the patient came, and begins later than that; empty where none is. */
    Optional<Instant> assessment(ReferralId id, Instant after);
}
