package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a patient the time that the patient chose; the time before is free for others. */
@Component
class MoveOwnBooking {

    private static final int EVERY = 4;

    private final Bookings bookings;
    private final BookSlot bookSlot;
    private final OfferSlots offerSlots;
    private final ReasonableNotice notice;
    private final EarliestStart earliestStart;
    private final TellOfMove tellOfMove;
    private final ClinicSettings clinic;
    private final Clock clock;

    MoveOwnBooking(
            Bookings bookings,
            BookSlot bookSlot,
            OfferSlots offerSlots,
            ReasonableNotice notice,
            EarliestStart earliestStart,
            TellOfMove tellOfMove,
            ClinicSettings clinic,
            Clock clock) {
        this.bookings = bookings;
        this.bookSlot = bookSlot;
        this.offerSlots = offerSlots;
        this.notice = notice;
        this.earliestStart = earliestStart;
        this.tellOfMove = tellOfMove;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** With reasonable notice; of each day every fourth, so that there are many days to choose from. */
    List<FreeTime> freeTimes(Booking booking) {
        Instant now = clock.instant();
        Instant from = OfferSlots.later(earliestStart.inPlaceOf(booking), notice.begins(now));
        Map<LocalDate, Integer> seen = new HashMap<>();
        return offerSlots
                .offer(
                        booking.referral(),
                        booking.purpose(),
                        from,
                        new SlotWish(LocalDate.ofInstant(from, clinic.zone()), null))
                .slots()
                .stream()
                .filter(line ->
                        seen.merge(LocalDate.ofInstant(line.startsAt(), clinic.zone()), 1, Integer::sum) % EVERY == 1)
                .map(line -> new FreeTime(new SlotId(line.id()), line.startsAt(), line.room()))
                .toList();
    }

    /** In the patient's turn, with reasonable notice. */
    void move(Booking old, SlotId to, Actor by) {
        move(old, to, by, false);
    }

    /** In the patient's turn, to a time that the patient was offered and accepts however soon it is. */
    void moveSooner(Booking old, SlotId to, Actor by) {
        move(old, to, by, true);
    }

    private void move(Booking old, SlotId to, Actor by, boolean acceptedSooner) {
        ReferralId id = old.referral();
        bookings.close(old, BookingState.CANCELLED, CancelledBy.PATIENT.name(), clock.instant());
        // Heard of by the link.
        BookingRequest request = new BookingRequest(null, null, to.value(), ToldBy.EMAIL, acceptedSooner, null);
        Slot slot = bookSlot.book(id, old.purpose(), request, earliestStart.inPlaceOf(old), old.sessionNumber(), by);
        tellOfMove.tell(old, slot, CancelledBy.PATIENT, MessageTemplate.APPOINTMENT_MOVED_AS_ASKED);
    }
}
