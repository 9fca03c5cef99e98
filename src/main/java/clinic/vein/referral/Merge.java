package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.matching.Trait;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said that two referrals are of one person, and nobody took it back.
 *
 * @param contradicts in what the two persons' reports contradicted each other then; empty where one person's word was enough
 * @param confirmedBy null while a second person has to agree: until then it does not count
 */
public record Merge(
        UUID id,
        ReferralId referral,
        ReferralId other,
        String reason,
        Instant askedAt,
        String askedBy,
        List<Trait> contradicts,
        @Nullable String confirmedBy) {

    public Merge {
        contradicts = List.copyOf(contradicts);
    }

    public boolean stands() {
        return confirmedBy != null;
    }

    ReferralId otherThan(ReferralId id) {
        return id.equals(referral) ? other : referral;
    }
}
