package clinic.vein.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever changes rooms or sessions sees first who is booked there and would find the door locked, or not what is needed. */
@Component
class WhoIsHit {

    private final BookingsToCome bookings;
    private final Closures closures;
    private final UnmetNeeds unmet;
    private final ClosedDays closedDays;
    private final Clock clock;

    WhoIsHit(BookingsToCome bookings, Closures closures, UnmetNeeds unmet, ClosedDays closedDays, Clock clock) {
        this.bookings = bookings;
        this.closures = closures;
        this.unmet = unmet;
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /**
     * @param change is taken back where it hits others than were seen
     * @param seen the word for those that were shown before
     * @throws BookingsHit when others are hit than were shown
     */
    void by(Runnable change, String seen) {
        Instant now = clock.instant();
        Set<SlotId> closedBefore = closures.ofBookingsToCome(now);
        Set<UUID> unmetBefore = unmet.toCome(now);
        change.run();
        Set<SlotId> closed = closures.ofBookingsToCome(now);
        Set<UUID> lacking = unmet.toCome(now);
        List<Booking> hit = bookings.all(now).stream()
                .filter(each -> (closed.contains(each.slot().id())
                                && !closedBefore.contains(each.slot().id()))
                        || (lacking.contains(each.id()) && !unmetBefore.contains(each.id())))
                .toList();
        if (!hit.isEmpty() && !Hit.word(hit).equals(seen)) {
            throw new BookingsHit(new Hit(closedDays.hit(hit), Hit.word(hit)));
        }
    }
}
