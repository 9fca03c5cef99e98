package clinic.vein.carefixture;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.TimelineEntry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what happened to referrals. */
public final class RecordedProgress implements Progress {

    /** @param state null where the referral did not move */
    public record Event(ReferralId id, ReferralState state, TimelineEntry entry) {

        public EventKind kind() {
            return entry.kind();
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();

    @Override
    public void move(ReferralId id, ReferralState to, TimelineEntry entry) {
        events.add(new Event(id, to, entry));
    }

    @Override
    public void restore(ReferralId id, ReferralState to, TimelineEntry entry) {
        note(id, entry);
    }

    @Override
    public void note(ReferralId id, TimelineEntry entry) {
        events.add(new Event(id, null, entry));
    }

    @Override
    public void note(ReferralId id, TimelineEntry entry, TimelineStep step) {
        note(id, entry);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<EventKind> kinds() {
        return events.stream().map(Event::kind).toList();
    }

    public ReferralState state() {
        return events.stream()
                .map(Event::state)
                .filter(java.util.Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
