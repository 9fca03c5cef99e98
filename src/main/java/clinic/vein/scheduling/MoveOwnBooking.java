package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a patient the time that the patient chose; the time before is free for others. */
@Component
class MoveOwnBooking {

    private final Bookings bookings;
    private final BookSlot bookSlot;
    private final OfferSlots offerSlots;
    private final SessionPlan plan;
    private final Progress progress;
    private final Messages messages;
    private final ArrivalTasks arrivalTasks;
    private final AppointmentLinks links;
    private final ClinicSettings clinic;
    private final Clock clock;

    MoveOwnBooking(
            Bookings bookings,
            BookSlot bookSlot,
            OfferSlots offerSlots,
            SessionPlan plan,
            Progress progress,
            Messages messages,
            ArrivalTasks arrivalTasks,
            AppointmentLinks links,
            ClinicSettings clinic,
            Clock clock) {
        this.bookings = bookings;
        this.bookSlot = bookSlot;
        this.offerSlots = offerSlots;
        this.plan = plan;
        this.progress = progress;
        this.messages = messages;
        this.arrivalTasks = arrivalTasks;
        this.links = links;
        this.clinic = clinic;
        this.clock = clock;
    }

    List<FreeTime> freeTimes(Booking booking) {
        return offerSlots
                .offer(booking.purpose(), MoveBooking.notBefore(booking, plan, clock), SlotWish.ANY)
                .slots()
                .stream()
                .filter(line -> !line.shortNotice())
                .map(line -> new FreeTime(new SlotId(line.id()), line.startsAt(), line.room()))
                .toList();
    }

    /** In the patient's turn. */
    void move(Booking old, SlotId to, Actor by) {
        ReferralId id = old.referral();
        bookings.close(old, BookingState.CANCELLED, CancelledBy.PATIENT.name(), clock.instant());
        // Heard of by the link, and agreed to; sooner than with reasonable notice nobody is asked to come here.
        BookingRequest request = new BookingRequest(null, null, to.value(), ToldBy.EMAIL, false, null);
        Slot slot = bookSlot.book(
                id, old.purpose(), request, MoveBooking.notBefore(old, plan, clock), old.sessionNumber(), by);
        progress.note(id, new BookingCancelled(old.visit(), Term.of(CancelledBy.PATIENT)));
        progress.note(id, new Booked(old.visit()));
        messages.toPatient(
                id,
                MessageTemplate.APPOINTMENT_MOVED_AS_ASKED,
                links.with(
                        id,
                        Map.of(
                                "before", Said.dayAndTime(old.slot().startsAt(), clinic.zone()),
                                "when", Said.dayAndTime(slot.startsAt(), clinic.zone()),
                                "room", Said.asWritten(slot.room()))));
        arrivalTasks.beginAnew(id);
    }
}
