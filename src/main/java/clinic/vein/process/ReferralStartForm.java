package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;

/** Takes the referral that staff type in while a patient is on the telephone. */
public interface ReferralStartForm {

    record Registered(ReferralId id, String reference) {}

    /**
     * Writes the referral within the transaction that starts its pathway.
     *
     * @throws Refused with every violation of the document
     */
    Registered register(String document);
}
