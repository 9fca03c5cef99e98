package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/**
 * Reception has to say something about a person; told within the transaction that raises the question.
 *
 * @param about the referral on which it stands
 */
public record PersonQuestionAsked(ReferralId about, PersonQuestion question) {}
