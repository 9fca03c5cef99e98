package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import java.util.Optional;

/** What the review of an earlier course asked for. */
public interface FurtherSessions {

    /** How many sessions the last review asked for; empty where there was none, or it asked for no more. */
    Optional<Integer> askedFor(ReferralId id);
}
