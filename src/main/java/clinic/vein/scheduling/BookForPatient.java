package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.PatientWork;
import clinic.vein.process.Turns;
import clinic.vein.referral.timeline.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What another system books for a patient whom it referred: from the times with reasonable notice that the patient could
 * choose by the link, with the same rules, once a physician has approved the referral.
 */
@Component
public class BookForPatient {

    /** As a form would send it; the patient hears of it from the clinic. */
    private static final String BOOKED = "{\"slotId\":\"%s\",\"toldBy\":\"EMAIL\",\"acceptedSooner\":false}";

    private final Bookings bookings;
    private final Slots slots;
    private final OwnAppointments own;
    private final OfferSlots offerSlots;
    private final ReasonableNotice notice;
    private final EarliestStart earliestStart;
    private final OpenTasks openTasks;
    private final PatientWork patientWork;
    private final Turns turns;
    private final ClinicSettings clinic;
    private final Clock clock;

    BookForPatient(
            Bookings bookings,
            Slots slots,
            OwnAppointments own,
            OfferSlots offerSlots,
            ReasonableNotice notice,
            EarliestStart earliestStart,
            OpenTasks openTasks,
            PatientWork patientWork,
            Turns turns,
            ClinicSettings clinic,
            Clock clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.own = own;
        this.offerSlots = offerSlots;
        this.notice = notice;
        this.earliestStart = earliestStart;
        this.openTasks = openTasks;
        this.patientWork = patientWork;
        this.turns = turns;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** The earliest first: for the assessment that is to be booked, or in the place of the visit that is. */
    public List<BookableTime> freeTimes(ReferralId id) {
        Instant now = clock.instant();
        Optional<Booking> booked =
                bookings.findOpen(id).filter(each -> each.slot().startsAt().isAfter(now));
        if (booked.isEmpty() && openTasks.find(id, CareTask.BOOK_ASSESSMENT).isEmpty()) {
            return List.of();
        }
        Purpose purpose = booked.map(Booking::purpose).orElse(Purpose.ASSESSMENT);
        Instant notBefore = booked.map(earliestStart::inPlaceOf).orElse(now);
        Instant from = OfferSlots.later(notBefore, notice.begins(now));
        return offerSlots
                .offer(id, purpose, from, new SlotWish(LocalDate.ofInstant(from, clinic.zone()), null))
                .slots()
                .stream()
                .map(line ->
                        new BookableTime(new SlotId(line.id()), purpose, line.room(), line.startsAt(), line.endsAt()))
                .toList();
    }

    /** Whoever has it by now. */
    public Optional<BookableTime> find(SlotId id) {
        return slots.find(id).map(BookableTime::of);
    }

    /**
     * Books the assessment; asked for again, it is the booking that is there.
     *
     * @throws Overtaken when somebody else has the time
     * @throws Refused when it cannot be had for another reason, or nothing is to be booked: nothing is changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID book(ReferralId id, SlotId slot) {
        turns.take(id);
        Optional<Booking> open = bookings.findOpen(id);
        if (open.isPresent()) {
            if (open.get().slot().id().equals(slot)) {
                return open.get().id();
            }
            throw new Refused("slotId", BookingFault.ALREADY_BOOKED);
        }
        TaskId task = openTasks
                .find(id, CareTask.BOOK_ASSESSMENT)
                .orElseThrow(() -> new Refused("", BookingFault.NOT_TO_BE_BOOKED));
        return unlessTaken(() -> {
            patientWork.complete(task, BOOKED.formatted(slot.value()));
            return booked(id);
        });
    }

    /**
     * Gives the patient another time in the place of one that is booked.
     *
     * @return the booking of the new time
     * @throws Overtaken when somebody else has it
     * @throws Refused when the old one has begun or is gone, or the new one cannot be had: nothing is changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID move(ReferralId id, UUID booking, SlotId slot) {
        turns.take(id);
        if (bookings.findOpen(booking)
                .filter(open -> open.slot().id().equals(slot))
                .isPresent()) {
            return booking;
        }
        return unlessTaken(() -> {
            own.move(booking, slot);
            return booked(id);
        });
    }

    /** Where the patient is booked into that time, as which booking. */
    public Optional<UUID> bookedInto(ReferralId id, SlotId slot) {
        return bookings.findOpen(id)
                .filter(open -> open.slot().id().equals(slot))
                .map(Booking::id);
    }

    /** @throws Refused when it has begun or is gone */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID booking) {
        own.cancel(booking);
    }

    private UUID booked(ReferralId id) {
        return bookings.findOpen(id)
                .orElseThrow(() -> new Refused("", BookingFault.NO_LONGER_BOOKED))
                .id();
    }

    private interface Work {

        UUID run();
    }

    private static UUID unlessTaken(Work work) {
        try {
            return work.run();
        } catch (Refused refused) {
            if (refused.violations().stream().anyMatch(each -> each.fault() == BookingFault.SLOT_TAKEN)) {
                throw new Overtaken(BookingFault.SLOT_TAKEN);
            }
            throw refused;
        }
    }
}
