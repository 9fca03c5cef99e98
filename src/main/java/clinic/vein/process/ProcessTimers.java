package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets time pass for one referral, for stories told about the past: the engine's own clock is everybody's. */
public interface ProcessTimers {

    /**
     * Fires the first of the timers and background steps of the referral's processes that fall due until the instant,
     * with this thread's clock standing at the time it falls due, or at the present where that has passed.
     *
     * @return when it was fired, or null when nothing falls due until then
     */
    @Nullable
    Instant fireNext(ReferralId id, Instant until);
}
