package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Refused;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.process.Turns;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a patient another time in the place of one that the clinic cannot keep, and tells the patient. A closed time that is
 * given up is offered to nobody again; one that only lacks what this patient needs is free for others. Whoever is moved at less than reasonable notice without being asked is not held to
 * the new time.
 */
@Component
public class MoveBooking {

    private final Bookings bookings;
    private final Slots slots;
    private final UnmetNeeds unmet;
    private final BookSlot bookSlot;
    private final OfferSlots offerSlots;
    private final ReasonableNotice notice;
    private final Timetable timetable;
    private final EarliestStart earliestStart;
    private final TellOfMove tellOfMove;
    private final Turns turns;
    private final Clock clock;

    MoveBooking(
            Bookings bookings,
            Slots slots,
            UnmetNeeds unmet,
            BookSlot bookSlot,
            OfferSlots offerSlots,
            ReasonableNotice notice,
            Timetable timetable,
            EarliestStart earliestStart,
            TellOfMove tellOfMove,
            Turns turns,
            Clock clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.unmet = unmet;
        this.bookSlot = bookSlot;
        this.offerSlots = offerSlots;
        this.notice = notice;
        this.timetable = timetable;
        this.earliestStart = earliestStart;
        this.tellOfMove = tellOfMove;
        this.turns = turns;
        this.clock = clock;
    }

    /** @throws Refused when there is nothing to move or the new slot cannot be had */
    @Transactional
    public void move(UUID booking, BookingRequest request, Actor by) {
        request.check();
        Booking old = toMove(booking);
        Instant notBefore = earliestStart.inPlaceOf(old);
        giveUp(old, by);
        told(old, bookSlot.book(old.referral(), old.purpose(), request, notBefore, old.sessionNumber(), by));
    }

    /**
     * To the first time with reasonable notice that is free after the one that cannot be kept; where there is none, to the
     * first at all, which is not held against the patient: nobody asked whether it suits.
     */
    @Transactional
    public void moveToNextFree(UUID booking, Actor by) {
        Booking old = toMove(booking);
        Instant notBefore = earliestStart.inPlaceOf(old);
        Instant from = OfferSlots.later(old.slot().endsAt(), notBefore);
        Slot next = offerSlots
                .soonest(old.referral(), old.purpose(), OfferSlots.later(from, notice.begins(clock.instant())))
                .or(() -> offerSlots.soonest(old.referral(), old.purpose(), from))
                .orElseThrow(() -> new Refused(
                        "",
                        offerSlots.asksForMore(old.referral())
                                ? BookingFault.NOTHING_OFFERS_NEEDS
                                : BookingFault.NOTHING_FREE));
        giveUp(old, by);
        told(
                old,
                bookSlot.bookUnasked(
                        old.referral(), old.purpose(), next.id(), ToldBy.LETTER, notBefore, old.sessionNumber(), by));
    }

    /** As it is once nobody else changes it: whoever records an arrival, or ends the referral, takes the same turn. */
    private Booking toMove(UUID booking) {
        turns.take(open(booking).referral());
        Booking old = open(booking);
        Instant start = old.slot().startsAt();
        if (!start.isAfter(clock.instant())) {
            throw new Refused("", BookingFault.HAS_BEGUN);
        }
        if (!isClosed(old.slot()) && !unmet.toCome(clock.instant()).contains(booking)) {
            throw new Refused("", BookingFault.DAY_IS_OPEN);
        }
        return old;
    }

    private boolean isClosed(Slot slot) {
        return !timetable.isOpen(slot.startsAt()) || slots.isClosed(slot.id());
    }

    private Booking open(UUID booking) {
        return bookings.findOpen(booking).orElseThrow(() -> new Refused("", BookingFault.NO_LONGER_BOOKED));
    }

    private void giveUp(Booking old, Actor by) {
        Instant now = clock.instant();
        bookings.close(old, BookingState.CANCELLED, CancelledBy.CLINIC.name(), now);
        if (isClosed(old.slot())) {
            slots.withdraw(old.slot().id(), by.id(), now);
        }
    }

    private void told(Booking old, Slot slot) {
        tellOfMove.tell(old, slot, CancelledBy.CLINIC, MessageTemplate.APPOINTMENT_MOVED);
    }
}
