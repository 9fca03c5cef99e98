package clinic.vein.insight.now;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Role;
import clinic.vein.referral.ReferralState;
import org.jspecify.annotations.Nullable;

/**
 * Which open referrals to list. What is null does not matter.
 *
 * @param role for whose task they wait
 * @param overdue whether only those with such a task past its due date
 * @param element the element of the model at which they are
 */
public record OpenFilter(
        @Nullable ReferralState state,
        @Nullable Age age,
        @Nullable Pathway pathway,
        @Nullable Role role,
        boolean overdue,
        @Nullable String element) {}
