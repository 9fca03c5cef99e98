package clinic.vein.referral;

import clinic.vein.audit.Why;
import clinic.vein.kernel.ReferralId;
import java.util.Optional;

/** Those who look after a patient, and so may see the record. */
public interface CareTeam {

    /** What entitles the one who acts to see the whole record; empty for somebody outside. */
    Optional<Why> entitlement(ReferralId id);

    /** @throws NotInCareTeam for somebody outside, who may open the record with a reason */
    default Why required(ReferralId id) {
        return entitlement(id).orElseThrow(() -> new NotInCareTeam(id));
    }
}
