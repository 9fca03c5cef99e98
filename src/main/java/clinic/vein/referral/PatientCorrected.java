package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/** Reception put right who a patient is; told within the transaction that does it. */
public record PatientCorrected(ReferralId id, Patient was, Patient now) {}
