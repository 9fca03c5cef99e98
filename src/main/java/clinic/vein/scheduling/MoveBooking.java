package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ProcessRepairs;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a patient another time in the place of one that the clinic cannot keep, and tells the patient. The time that is
 * given up is offered to nobody again. Whoever is moved at less than reasonable notice is not held to the new time.
 */
@Component
public class MoveBooking {

    private final Bookings bookings;
    private final Slots slots;
    private final BookSlot bookSlot;
    private final OfferSlots offerSlots;
    private final SessionPlan plan;
    private final Progress progress;
    private final Messages messages;
    private final OpenTasks openTasks;
    private final ProcessRepairs repairs;
    private final ClinicSettings clinic;
    private final Clock clock;

    MoveBooking(
            Bookings bookings,
            Slots slots,
            BookSlot bookSlot,
            OfferSlots offerSlots,
            SessionPlan plan,
            Progress progress,
            Messages messages,
            OpenTasks openTasks,
            ProcessRepairs repairs,
            ClinicSettings clinic,
            Clock clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.bookSlot = bookSlot;
        this.offerSlots = offerSlots;
        this.plan = plan;
        this.progress = progress;
        this.messages = messages;
        this.openTasks = openTasks;
        this.repairs = repairs;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @throws Refused when there is nothing to move or the new slot cannot be had */
    @Transactional
    public void move(UUID booking, BookingRequest request, Actor by) {
        request.check();
        move(open(booking), request, by);
    }

    /** To the first time that is free after the one that cannot be kept. */
    @Transactional
    public void moveToNextFree(UUID booking, Actor by) {
        Booking open = open(booking);
        Slot next = offerSlots
                .soonest(open.purpose(), later(open.slot().endsAt(), notBefore(open)))
                .orElseThrow(() -> new Refused("", BookingFault.NOTHING_FREE));
        move(open, new BookingRequest(null, null, next.id().value(), ToldBy.LETTER, true, null), by);
    }

    private Booking open(UUID booking) {
        return bookings.findOpen(booking).orElseThrow(() -> new Refused("", BookingFault.NO_LONGER_BOOKED));
    }

    private void move(Booking old, BookingRequest request, Actor by) {
        Instant now = clock.instant();
        ReferralId id = old.referral();
        bookings.close(old, BookingState.CANCELLED, CancelledBy.CLINIC.name(), now);
        slots.withdraw(old.slot().id(), by.id(), now);
        Slot slot = bookSlot.book(id, old.purpose(), request, notBefore(old), old.sessionNumber(), by);
        progress.note(id, new BookingCancelled(old.visit(), Term.of(CancelledBy.CLINIC)));
        progress.note(id, new Booked(old.visit()));
        messages.toPatient(
                id,
                MessageTemplate.APPOINTMENT_MOVED,
                Map.of(
                        "before", Said.dayAndTime(old.slot().startsAt(), clinic.zone()),
                        "when", Said.dayAndTime(slot.startsAt(), clinic.zone()),
                        "room", Said.asWritten(slot.room())));
        // It is due at the appointment, and its reminder and escalation count from there.
        Stream.of(CareTask.RECORD_ARRIVAL, CareTask.RECORD_SESSION_ARRIVAL)
                .flatMap(task -> openTasks.find(id, task).stream())
                .forEach(repairs::beginAnew);
    }

    private Instant notBefore(Booking booking) {
        return booking.sessionNumber() == null ? clock.instant() : plan.notBefore(booking.referral());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
