package clinic.vein.carefixture;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.referral.Notes;
import java.util.ArrayList;
import java.util.List;

/** Notes in memory. */
public final class NotedNotes implements Notes {

    public final List<String> texts = new ArrayList<>();

    @Override
    public void add(ReferralId id, CareTask task, String text) {
        if (text != null && !text.isBlank()) {
            texts.add(task.id() + ": " + text);
        }
    }

    @Override
    public void addInformation(ReferralId id, String text) {
        texts.add(text);
    }

    @Override
    public boolean hasJustReported(ReferralId id, String text) {
        return false;
    }

    @Override
    public boolean hasJustAdded(ReferralId id, String text) {
        return false;
    }
}
