package clinic.vein.checking;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.CheckEntry.InformationReceived;
import clinic.vein.referral.timeline.CheckEntry.ResultsArrived;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the patient or the practice answers or adds. An awaited answer lets the referral go on; results that
 * were waited for bring it back to the physician; anything else the physician reads.
 */
@Component
public class AddInformation {

    private static final int LONGEST_TEXT = 4000;

    private final Referrals referrals;
    private final InformationRequests requests;
    private final Progress progress;
    private final Notes notes;
    private final ReferralProcess process;
    private final Clock clock;

    AddInformation(
            Referrals referrals,
            InformationRequests requests,
            Progress progress,
            Notes notes,
            ReferralProcess process,
            Clock clock) {
        this.referrals = referrals;
        this.requests = requests;
        this.progress = progress;
        this.notes = notes;
        this.process = process;
        this.clock = clock;
    }

    /** @throws Refused when the text cannot be used or the referral is closed */
    @Transactional
    public void add(ReferralId id, String text) {
        Violations violations = new Violations();
        violations.required(text, "text");
        violations.text(text, LONGEST_TEXT, "text");
        violations.refuseIfAny();
        Referral referral = referrals.get(id);
        if (!referral.state().isOpen()) {
            throw new Refused("", "closed", "The referral is closed.");
        }
        notes.addInformation(id, text);
        progress.note(
                id,
                referral.state() == ReferralState.TREATING_CAUSE
                        ? new ResultsArrived()
                        : new InformationReceived(false));
        if (process.tell(id, ProcessMessage.INFORMATION_RECEIVED)) {
            requests.answered(id, clock.instant());
        } else if (!process.tell(id, ProcessMessage.RESULTS_ARRIVED)) {
            process.tell(id, ProcessMessage.NEW_INFORMATION);
        }
    }
}
