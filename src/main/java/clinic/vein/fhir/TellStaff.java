package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.CheckEntry.InformationReceived;
import org.springframework.stereotype.Component;

/** What the sender of a request says reaches a person. */
@Component
class TellStaff {

    private final Notes notes;
    private final Progress progress;
    private final ReferralProcess process;

    TellStaff(Notes notes, Progress progress, ReferralProcess process) {
        this.notes = notes;
        this.progress = progress;
        this.process = process;
    }

    /**
     * @param field of what was sent
     * @throws Refused when nobody works on the referral any more
     */
    void tell(ReferralId referral, String words, String field) {
        notes.addInformation(referral, words);
        progress.note(referral, new InformationReceived(false));
        if (!process.tell(referral, ProcessMessage.NEW_INFORMATION)) {
            throw new Refused(field, FhirFault.UNDER_WAY);
        }
    }
}
