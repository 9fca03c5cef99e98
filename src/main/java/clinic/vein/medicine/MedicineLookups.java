package clinic.vein.medicine;

import clinic.vein.kernel.ReferralId;
import java.util.List;

/** What was looked up, only ever added to: the newest look at a line counts. */
public interface MedicineLookups {

    /** The number of the lookup is given by the store. */
    void add(ReferralId id, MedicineLookup lookup);

    /** The oldest first. */
    List<MedicineLookup> of(ReferralId id);
}
