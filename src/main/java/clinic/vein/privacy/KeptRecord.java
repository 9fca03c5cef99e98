package clinic.vein.privacy;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.ReferralState;
import java.time.Instant;

/**
 * What decides how long a record is kept.
 *
 * @param lastContact the newest entry on the timeline of any referral of the person
 * @param beingWorkedOn a task or a recall is open, which happens after the closing too
 */
public record KeptRecord(
        ReferralId id,
        String reference,
        ReferralState state,
        BirthDate dateOfBirth,
        Instant lastContact,
        boolean beingWorkedOn,
        boolean onHold) {}
