package clinic.vein.insight.now;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Role;
import clinic.vein.referral.ReferralState;

/**
 * Which open referrals to list. What is null does not matter.
 *
 * @param role for whose task they wait
 * @param overdue whether only those with such a task past its due date
 * @param element the element of the model at which they are
 */
public record OpenFilter(ReferralState state, Age age, Pathway pathway, Role role, boolean overdue, String element) {}
