package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import java.util.List;
import java.util.Optional;

/** The store of further reports. */
public interface FurtherReports {

    void add(FurtherReport further);

    /** In the order in which they came. */
    List<FurtherReport> addedTo(ReferralId referral);

    /** For the status page: both must fit. */
    Optional<FurtherReport> find(Reference reference, BirthDate typed);

    /** @param sentAs what the sender was told */
    Optional<FurtherReport> find(ReferralId sentAs);
}
