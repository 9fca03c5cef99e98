package clinic.vein.careteam;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of records opened from outside. */
public interface BrokenGlasses {

    void add(BrokenGlass glass);

    /** The one by which that person sees the record at that instant. */
    Optional<BrokenGlass> open(ReferralId id, String person, Instant at);

    /** Newest first. */
    List<BrokenGlass> of(ReferralId id);
}
