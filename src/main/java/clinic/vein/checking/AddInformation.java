package clinic.vein.checking;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Violations;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.process.Turns;
import clinic.vein.referral.ContinueClosed;
import clinic.vein.referral.Endings;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.CheckEntry.InformationReceived;
import clinic.vein.referral.timeline.CheckEntry.ResultsArrived;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the patient or the practice answers or adds. An awaited answer lets the referral go on; results that
 * were waited for bring it back to the physician; anything else the physician reads.
 */
@Component
public class AddInformation {

    private static final int LONGEST_TEXT = 4000;

    private final Turns turns;
    private final ContinueClosed continueClosed;
    private final Endings endings;
    private final InformationRequests requests;
    private final Progress progress;
    private final Notes notes;
    private final ReferralProcess process;
    private final Messages messages;
    private final Clock clock;

    AddInformation(
            Turns turns,
            ContinueClosed continueClosed,
            Endings endings,
            InformationRequests requests,
            Progress progress,
            Notes notes,
            ReferralProcess process,
            Messages messages,
            Clock clock) {
        this.turns = turns;
        this.continueClosed = continueClosed;
        this.endings = endings;
        this.requests = requests;
        this.progress = progress;
        this.notes = notes;
        this.process = process;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Sent twice by one press too many, it is added once.
     *
     * @return on which referral it stands: after the referral was closed, on one that follows it
     * @throws Refused when the text cannot be used
     */
    @Transactional
    public ReferralId add(ReferralId id, String text) {
        Violations violations = new Violations();
        violations.required(text, "text");
        violations.text(text, LONGEST_TEXT, "text");
        violations.refuseIfAny();
        turns.takeEvenIfClosed(id);
        if (endings.standing(id).isPresent()) {
            if (!notes.hasJustAdded(id, text)) {
                addAfterEnding(id, text);
            }
            return id;
        }
        Referral referral = continueClosed.open(id);
        ReferralId open = referral.id();
        if (notes.hasJustAdded(open, text)) {
            return open;
        }
        notes.addInformation(open, text);
        progress.note(
                open,
                referral.state() == ReferralState.TREATING_CAUSE
                        ? new ResultsArrived()
                        : new InformationReceived(false));
        if (process.tell(open, ProcessMessage.INFORMATION_RECEIVED)) {
            requests.answered(open, clock.instant());
        } else if (!process.tell(open, ProcessMessage.RESULTS_ARRIVED)) {
            process.tell(open, ProcessMessage.NEW_INFORMATION);
        }
        return open;
    }

    /** News of somebody who has died, or about what was in error, starts nothing; a person reads it. */
    private void addAfterEnding(ReferralId id, String text) {
        notes.addInformation(id, text);
        progress.note(id, new InformationReceived(false));
        messages.toStaff(Role.INTAKE, id, MessageTemplate.NEWS_AFTER_ENDING, Map.of());
    }
}
