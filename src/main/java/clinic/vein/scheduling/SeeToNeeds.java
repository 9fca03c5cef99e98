package clinic.vein.scheduling;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.Why;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.process.Turns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that what a patient needs will be there at a time of which the calendar does not say so. */
@Component
public class SeeToNeeds {

    private final BookingsToCome bookings;
    private final UnmetNeeds unmet;
    private final Turns turns;
    private final AuditEvents auditEvents;
    private final CurrentActor currentActor;
    private final Clock clock;

    SeeToNeeds(
            BookingsToCome bookings,
            UnmetNeeds unmet,
            Turns turns,
            AuditEvents auditEvents,
            CurrentActor currentActor,
            Clock clock) {
        this.bookings = bookings;
        this.unmet = unmet;
        this.turns = turns;
        this.auditEvents = auditEvents;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws Refused when the time is gone */
    @Transactional
    public void at(UUID id) {
        Booking booking = bookings.all(clock.instant()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("", BookingFault.NO_LONGER_BOOKED));
        turns.take(booking.referral());
        if (!unmet.arranged(id, clock.instant())) {
            throw new Refused("", BookingFault.NO_LONGER_BOOKED);
        }
        auditEvents.add(
                currentActor.get(),
                AuditEntry.done(AuditAction.CALENDAR_CHANGED, booking.referral(), Why.ROLE, "NEEDS_ARRANGED " + id));
    }
}
