package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.timeline.TriageEntry.RedFlagReported;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A patient under way reports something that cannot wait: the nurse gets a task at once, all else goes on. */
@Component
public class ReportRedFlag {

    private static final int LONGEST_TEXT = 2000;

    private final Referrals referrals;
    private final Notes notes;
    private final Progress progress;
    private final ReferralProcess process;

    ReportRedFlag(Referrals referrals, Notes notes, Progress progress, ReferralProcess process) {
        this.referrals = referrals;
        this.notes = notes;
        this.progress = progress;
        this.process = process;
    }

    /** @throws Refused when the text cannot be used or the referral is closed */
    @Transactional
    public void report(ReferralId id, String what) {
        Violations violations = new Violations();
        violations.required(what, "text");
        violations.text(what, LONGEST_TEXT, "text");
        violations.refuseIfAny();
        referrals.get(id);
        notes.addInformation(id, what);
        progress.note(id, new RedFlagReported());
        if (!process.tell(id, ProcessMessage.RED_FLAG_REPORTED)) {
            throw new Refused("", "closed", "The referral is closed.");
        }
    }
}
