package clinic.vein.process;

import java.time.Instant;
import java.util.Optional;

/** When patients are expected at the clinic. */
public interface Appointments {

    Optional<Instant> next(ReferralId id);
}
