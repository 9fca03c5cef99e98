package clinic.vein.insight.figures;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.TimelineStep;
import clinic.vein.waiting.Timeline;
import java.time.Instant;
import java.util.List;

/**
 * A referral's timeline, as far as figures follow from it.
 *
 * @param clockStart see {@link Timeline}, as the resubmission
 * @param entries in their order
 */
public record ReferralHistory(ReferralId id, Instant clockStart, boolean resubmission, List<Entry> entries) {

    /** Before triage there is none. */
    static final String NOT_TRIAGED = "NOT_TRIAGED";

    public ReferralHistory {
        entries = List.copyOf(entries);
    }

    /** @param step null where the entry is of no step, or was written before steps were noted */
    public record Entry(Instant at, EventKind kind, String detail, TimelineStep step) {

        /** Whether the detail begins with the code. */
        boolean tells(String code) {
            return firstWord().equals(code);
        }

        String firstWord() {
            return detail == null ? "" : detail.split("[ ,]", 2)[0];
        }
    }

    /** The last that triage found. */
    public String pathway() {
        return entries.stream()
                .filter(entry -> entry.kind() == EventKind.TRIAGED)
                .map(Entry::firstWord)
                .reduce(NOT_TRIAGED, (before, after) -> after);
    }

    Timeline timeline() {
        return new Timeline(
                id,
                clockStart,
                resubmission,
                entries.stream()
                        .map(entry -> new Timeline.Event(entry.at(), entry.kind(), entry.detail()))
                        .toList());
    }
}
