package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;

/** What scheduling must know about a course of treatment; answered by the feature that runs it. */
public interface SessionPlan {

    /** The number of the session to come, from 1. */
    int next(ReferralId id);

    int planned(ReferralId id);

    /** The first instant at which the next session may start, so that sessions keep their distance. */
    Instant notBefore(ReferralId id);

    /** Whether a course goes on, of which sessions are still to come. */
    boolean isRunning(ReferralId id);

    /** Whole days from one session to the next, at the least. */
    int intervalDays(ReferralId id);

    /** Whether compression is advised after it: of a leg that may be compressed. */
    boolean advisesCompression(ReferralId id);
}
