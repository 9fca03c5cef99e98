package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.util.List;

/** Reads to what a patient did not come. */
public interface MissedVisits {

    /** @param acceptedSooner than with reasonable notice; false where it was not asked */
    record Missed(Instant bookedAt, Instant startsAt, boolean acceptedSooner) {}

    /** What the patient did not come to since the last visit of this purpose. */
    List<Missed> of(ReferralId id, Purpose purpose);

    /** How often the patient did not come, or came and left before being seen, since the last visit of this purpose. */
    int notSeen(ReferralId id, Purpose purpose);
}
