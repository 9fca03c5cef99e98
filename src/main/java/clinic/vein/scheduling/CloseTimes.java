package clinic.vein.scheduling;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.scheduling.ClosedDays.ToMove;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Closes a time: a day, some hours, a room, somebody's holidays. Nobody is moved by it. Whoever is booked there is shown
 * before, and stands on the calendar until another time is agreed on, however the booking and the closing came together.
 */
@Component
public class CloseTimes {

    private final Closures closures;
    private final BookingsToCome bookings;
    private final Rooms rooms;
    private final ClosedDays closedDays;
    private final AuditEvents auditEvents;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final Clock clock;

    CloseTimes(
            Closures closures,
            BookingsToCome bookings,
            Rooms rooms,
            ClosedDays closedDays,
            AuditEvents auditEvents,
            CurrentActor currentActor,
            ClinicSettings clinic,
            Clock clock) {
        this.closures = closures;
        this.bookings = bookings;
        this.rooms = rooms;
        this.closedDays = closedDays;
        this.auditEvents = auditEvents;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param hit who would have to be given another time, the first with times that would still be free
     * @param seen the word for these bookings
     */
    public record Preview(ClosedTime time, List<ToMove> hit, String seen) {}

    /**
     * What it would be like. The time is closed and opened again within a transaction that nobody else sees, so that what is
     * shown is what will be.
     *
     * @throws Refused when it cannot be closed
     */
    @Transactional
    public Preview preview(ClosingRequest request) {
        ClosedTime time = check(request);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        Instant now = clock.instant();
        ClosureId closure = closures.add(time, currentActor.get().id(), now);
        List<Booking> hit = bookings.hitBy(closure, now);
        return new Preview(time, closedDays.hit(hit), Hit.word(hit));
    }

    /**
     * Sent twice by one press too many, it is closed once.
     *
     * @param seen the word for the bookings that were shown before; where none were, it need not be said
     * @throws Refused when it cannot be closed, or others are booked there now
     */
    @Transactional
    public void close(ClosingRequest request, String seen) {
        ClosedTime time = check(request);
        if (closures.isThere(time)) {
            return;
        }
        Instant now = clock.instant();
        ClosureId closure = closures.add(time, currentActor.get().id(), now);
        List<Booking> hit = bookings.hitBy(closure, now);
        if (!hit.isEmpty() && !Hit.word(hit).equals(seen)) {
            throw new Refused("", CalendarFault.MORE_ARE_BOOKED);
        }
        onRecord("CLOSED " + closure.value());
    }

    /** Opens the time again. A time that was given up for somebody who was moved meanwhile stays given up. */
    @Transactional
    public void lift(ClosureId id) {
        if (!closures.lift(id, currentActor.get().id(), clock.instant())) {
            throw new NotFound(CalendarFault.NOT_CLOSED);
        }
        onRecord("OPENED " + id.value());
    }

    public List<Closures.Line> notOver() {
        return closures.notOver(clock.instant());
    }

    private ClosedTime check(ClosingRequest request) {
        ClosedTime time = request.inZone(clinic.zone(), clock.instant());
        Violations violations = new Violations();
        violations.addIf(
                time.room() != null
                        && rooms.all().stream().noneMatch(each -> time.room().equals(each.number())),
                "room",
                CalendarFault.NO_SUCH_ROOM);
        violations.addIf(
                time.clinician() != null
                        && rooms.clinicians().stream()
                                .noneMatch(each -> time.clinician().equals(each.id())),
                "clinician",
                CalendarFault.NO_SUCH_CLINICIAN);
        violations.refuseIfAny();
        return time;
    }

    private void onRecord(String what) {
        auditEvents.add(currentActor.get(), AuditEntry.done(AuditAction.CALENDAR_CHANGED, what));
    }
}
