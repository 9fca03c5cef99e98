package clinic.vein.insight.figures;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TriageEntry.Triaged;
import clinic.vein.waiting.Timeline;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Without what closed the referral and was undone. */
    ReferralHistory standing() {
        List<Entry> standing = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.kind() == EventKind.ENDING_UNDONE) {
                removeLastClosing(standing);
            }
            standing.add(entry);
        }
        return new ReferralHistory(id, clockStart, resubmission, standing);
    }

    /** Of an ending of a referral that was closed already, only what it closed the referral as. */
    private static void removeLastClosing(List<Entry> entries) {
        for (int place = entries.size() - 1;
                place >= 0 && entries.get(place).kind() != EventKind.ENDING_RECORDED;
                place--) {
            if (entries.get(place).kind().closes()) {
                entries.remove(place);
            }
        }
    }

    /** Whether it was entered in error. */
    boolean isInError() {
        return entries.stream().anyMatch(entry -> entry.kind() == EventKind.ENTERED_IN_ERROR);
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
