package clinic.vein.insight.figures;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TriageEntry.Triaged;
import clinic.vein.waiting.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    public record Entry(
            Instant at, TimelineEntry what, @Nullable TimelineStep step) {

        EventKind kind() {
            return what.kind();
        }
    }

    /** The last that triage found. */
    public String pathway() {
        return those(Triaged.class)
                .map(Triaged::pathway)
                .map(Pathway::name)
                .reduce(NOT_TRIAGED, (before, after) -> after);
    }

    private <T extends TimelineEntry> Stream<T> those(Class<T> type) {
        return entries.stream().map(Entry::what).filter(type::isInstance).map(type::cast);
    }

    Timeline timeline() {
        return new Timeline(
                id,
                clockStart,
                resubmission,
                entries.stream()
                        .map(entry -> new Timeline.Event(entry.at(), entry.what()))
                        .toList());
    }
}
