package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.timeline.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books a free slot for a patient. */
@Component
class BookSlot {

    private final Slots slots;
    private final Bookings bookings;
    private final PlannedSessions planned;
    private final KeepNeeds keepNeeds;
    private final ReasonableNotice notice;
    private final Timetable timetable;
    private final ClinicSettings clinic;
    private final Clock clock;

    BookSlot(
            Slots slots,
            Bookings bookings,
            PlannedSessions planned,
            KeepNeeds keepNeeds,
            ReasonableNotice notice,
            Timetable timetable,
            ClinicSettings clinic,
            Clock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.planned = planned;
        this.keepNeeds = keepNeeds;
        this.notice = notice;
        this.timetable = timetable;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param notBefore the earliest start, for the sake of the patient
     * @throws Refused when the slot cannot be had; nothing is written then, and the transaction can go on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slot book(
            ReferralId id,
            Purpose purpose,
            BookingRequest request,
            Instant notBefore,
            @Nullable Integer sessionNumber,
            Actor by) {
        return book(id, purpose, request, notBefore, sessionNumber, by, true);
    }

    /**
     * Of a time that the clinic chose by itself: it may be sooner than with reasonable notice, and is never on record as
     * accepted sooner.
     *
     * @throws Refused as when it is asked for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slot bookUnasked(
            ReferralId id,
            Purpose purpose,
            SlotId slot,
            ToldBy toldBy,
            Instant notBefore,
            @Nullable Integer sessionNumber,
            Actor by) {
        BookingRequest request = new BookingRequest(null, null, slot.value(), toldBy, false, null);
        return book(id, purpose, request, notBefore, sessionNumber, by, false);
    }

    /**
     * Keeps a time for a later session of a series.
     *
     * @throws Refused as when it is booked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Slot plan(ReferralId id, BookingRequest request, Instant notBefore, int sessionNumber, Actor by) {
        Slot slot = checked(id, Purpose.SESSION, request, notBefore, true);
        taken(planned.plan(wanted(id, slot, request, sessionNumber, true, by)), slot);
        return slot;
    }

    private Slot book(
            ReferralId id,
            Purpose purpose,
            BookingRequest request,
            Instant notBefore,
            @Nullable Integer sessionNumber,
            Actor by,
            boolean asked) {
        Slot slot = checked(id, purpose, request, notBefore, asked);
        if (bookings.findOpen(id).isPresent()) {
            throw new Refused("slotId", BookingFault.ALREADY_BOOKED);
        }
        taken(bookings.take(wanted(id, slot, request, sessionNumber, asked, by)), slot);
        slots.release(by.id());
        keepNeeds.keep(id, request, by);
        return slot;
    }

    private NewBooking wanted(
            ReferralId id,
            Slot slot,
            BookingRequest request,
            @Nullable Integer sessionNumber,
            boolean asked,
            Actor by) {
        Instant now = clock.instant();
        boolean acceptedSooner = asked && !notice.isGiven(now, slot.startsAt());
        return new NewBooking(
                id,
                slot,
                sessionNumber,
                request.toldBy(),
                acceptedSooner,
                request.isNeedsArranged(),
                keepNeeds.arranged(id, request),
                by.id(),
                now);
    }

    private void taken(boolean free, Slot slot) {
        if (!free) {
            throw new Refused("slotId", slots.isClosed(slot.id()) ? BookingFault.CLOSED_DAY : BookingFault.SLOT_TAKEN);
        }
    }

    private Slot checked(ReferralId id, Purpose purpose, BookingRequest request, Instant notBefore, boolean asked) {
        Slot slot = slots.find(new SlotId(request.slotId()))
                .filter(found -> found.purpose() == purpose)
                .orElseThrow(() -> new Refused("slotId", BookingFault.NO_SUCH_SLOT));
        Instant now = clock.instant();
        if (!slot.startsAt().isAfter(now)) {
            throw new Refused("slotId", BookingFault.SLOT_PASSED);
        }
        if (slot.startsAt().isBefore(notBefore)) {
            throw new Refused(
                    "slotId",
                    BookingFault.TOO_SOON_AFTER_SESSION,
                    notBefore.atZone(clinic.zone()).toLocalDate());
        }
        LocalDate day = LocalDate.ofInstant(slot.startsAt(), clinic.zone());
        if (!timetable.isOpen(day)) {
            throw new Refused("slotId", BookingFault.CLOSED_DAY);
        }
        if (request.from() != null && day.isBefore(request.from())) {
            throw new Refused("slotId", BookingFault.BEFORE_PATIENT_CAN_COME);
        }
        Violations elsewhere = new Violations();
        elsewhere.addIf(!request.isForRoom(slot.room()), "room", BookingFault.OTHER_ROOM);
        elsewhere.addIf(
                request.isForNobody() || !slots.meets(slot.id(), new SlotNeeds(request.clinicianId(), Set.of())),
                "clinician",
                BookingFault.OTHER_CLINICIAN);
        elsewhere.refuseIfAny();
        if (!slots.meets(slot.id(), new SlotNeeds(null, keepNeeds.wanted(id, request)))) {
            throw new Refused("slotId", BookingFault.OTHER_NEEDS);
        }
        if (asked) {
            notice.check(now, slot.startsAt(), request.isAcceptedSooner());
        }
        return slot;
    }
}
