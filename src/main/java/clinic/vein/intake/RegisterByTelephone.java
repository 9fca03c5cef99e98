package clinic.vein.intake;

import clinic.vein.kernel.Refused;
import clinic.vein.process.ReferralStartForm;
import clinic.vein.referral.AlreadyOpen;
import clinic.vein.referral.ReceiveReferral;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Source;
import org.springframework.stereotype.Component;

/** Writes the referral that staff take down while the patient is on the telephone. */
@Component
class RegisterByTelephone implements ReferralStartForm {

    private final ReferralDocument document;
    private final ReceiveReferral receiveReferral;

    RegisterByTelephone(ReferralDocument document, ReceiveReferral receiveReferral) {
        this.document = document;
        this.receiveReferral = receiveReferral;
    }

    @Override
    public Registered register(String submission) {
        try {
            Referral referral = receiveReferral.write(document.read(submission, Source.STAFF));
            return new Registered(referral.id(), referral.reference().value());
        } catch (AlreadyOpen duplicate) {
            throw new Refused(
                    "patient",
                    "already.open",
                    "This patient has a referral that is still open: " + duplicate.reference() + ".");
        }
    }
}
