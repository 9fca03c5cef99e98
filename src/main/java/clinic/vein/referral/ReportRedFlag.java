package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.timeline.TriageEntry.RedFlagReported;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A patient reports something that cannot wait: the nurse gets a task at once, all else goes on. After the referral was
 * closed it goes to one that follows it.
 */
@Component
public class ReportRedFlag {

    private static final int LONGEST_TEXT = 2000;

    private final ContinueClosed continueClosed;
    private final Notes notes;
    private final Progress progress;
    private final ReferralProcess process;

    ReportRedFlag(ContinueClosed continueClosed, Notes notes, Progress progress, ReferralProcess process) {
        this.continueClosed = continueClosed;
        this.notes = notes;
        this.progress = progress;
        this.process = process;
    }

    /**
     * @return on which referral it stands
     * @throws Refused when the text cannot be used
     */
    @Transactional
    public ReferralId report(ReferralId id, String what) {
        Violations violations = new Violations();
        violations.required(what, "text");
        violations.text(what, LONGEST_TEXT, "text");
        violations.refuseIfAny();
        ReferralId open = continueClosed.open(id).id();
        notes.addInformation(open, what);
        progress.note(open, new RedFlagReported());
        if (!process.tell(open, ProcessMessage.RED_FLAG_REPORTED)) {
            throw new IllegalStateException("The pathway of " + open + " does not listen");
        }
        return open;
    }
}
