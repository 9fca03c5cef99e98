package clinic.vein.waiting;

import clinic.vein.kernel.ReferralId;
import java.util.Collection;
import java.util.List;

/** The timelines, as far as the waiting time follows from them. */
public interface Timelines {

    /** One for each referral that exists, in any order; an erased one has no timeline any more. */
    List<Timeline> of(Collection<ReferralId> ids);
}
