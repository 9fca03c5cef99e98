package clinic.vein.process;

import java.time.Instant;

/** Lets time pass for one referral, for stories told about the past: the engine's own clock is everybody's. */
public interface ProcessTimers {

    /**
     * Fires the timers and background steps of the referral's processes that are due at the instant, the earliest first.
     *
     * @return the instant of the timer that was fired, or null when none was due
     */
    Instant fireNext(ReferralId id, Instant until);
}
