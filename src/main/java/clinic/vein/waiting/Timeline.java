package clinic.vein.waiting;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;

/**
 * What the waiting time of a referral follows from.
 *
 * @param clockStart when it was received; of a resubmission, when the first of the declined referrals was
 * @param events in their order
 */
public record Timeline(ReferralId referral, Instant clockStart, boolean resubmission, List<Event> events) {

    public Timeline {
        events = List.copyOf(events);
    }

    public record Event(Instant at, TimelineEntry entry) {}
}
