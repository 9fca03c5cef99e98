package clinic.vein.intake;

import clinic.vein.kernel.Refused;
import clinic.vein.process.ReferralStartForm;
import clinic.vein.referral.ReceiveReferral;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import org.springframework.stereotype.Component;

/** Writes the referral that staff take down while the patient is on the telephone. */
@Component
class RegisterByTelephone implements ReferralStartForm {

    private final ReferralDocument document;
    private final TakeInReport takeInReport;
    private final ReceiveReferral receiveReferral;

    RegisterByTelephone(ReferralDocument document, TakeInReport takeInReport, ReceiveReferral receiveReferral) {
        this.takeInReport = takeInReport;
        this.document = document;
        this.receiveReferral = receiveReferral;
    }

    @Override
    public Registered register(String submission) {
        ReferralReport report = document.read(submission, Source.STAFF);
        takeInReport.addIfKnown(report).ifPresent(open -> {
            throw new Refused("", IntakeFault.ADDED, open.reference());
        });
        Referral referral = receiveReferral.write(report);
        return new Registered(referral.id(), referral.reference().value());
    }
}
