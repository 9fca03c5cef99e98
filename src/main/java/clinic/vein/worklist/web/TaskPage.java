package clinic.vein.worklist.web;

import clinic.vein.kernel.ReferralId;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.waiting.Wait;
import clinic.vein.worklist.Worklist.Entry;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of somebody's worklist, with how long each patient has waited. */
record TaskPage(List<Line> tasks, int offset) {

    /** @param waiting null while no clock runs */
    record Line(@JsonUnwrapped Entry entry, @Nullable Waiting waiting) {}

    static TaskPage of(List<Entry> entries, MeasureWait measureWait, int offset) {
        Map<ReferralId, Wait> waits =
                measureWait.of(entries.stream().map(TaskPage::referral).collect(Collectors.toSet()));
        return new TaskPage(
                entries.stream()
                        .map(entry -> new Line(entry, Waiting.of(waits.get(referral(entry)))))
                        .toList(),
                offset);
    }

    private static ReferralId referral(Entry entry) {
        return ReferralId.of(entry.referralId());
    }
}
