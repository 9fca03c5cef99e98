package clinic.vein.scheduling;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.PatientWork;
import clinic.vein.process.Turns;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.VisitEntry.BookingConfirmed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What patients do with their appointment by themselves, before it begins. */
@Component
public class OwnAppointments {

    private static final String CANCELLED_BY_PATIENT = "{\"attendance\":\"%s\",\"cancelledBy\":\"%s\"}"
            .formatted(Attendance.CANCELLED, Arrival.CancelledBy.PATIENT);

    /** As a form would send it. */
    private static final String TAKEN = "{\"slotId\":\"%s\",\"toldBy\":\"EMAIL\",\"acceptedSooner\":true}";

    private final Bookings bookings;
    private final PlannedSessions planned;
    private final Slots slots;
    private final Timetable timetable;
    private final OpenTasks openTasks;
    private final ArrivalTasks arrivalTasks;
    private final PatientWork patientWork;
    private final MoveOwnBooking moveOwnBooking;
    private final Progress progress;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnAppointments(
            Bookings bookings,
            PlannedSessions planned,
            Slots slots,
            Timetable timetable,
            OpenTasks openTasks,
            ArrivalTasks arrivalTasks,
            PatientWork patientWork,
            MoveOwnBooking moveOwnBooking,
            Progress progress,
            Turns turns,
            CurrentActor currentActor,
            Clock clock) {
        this.bookings = bookings;
        this.planned = planned;
        this.slots = slots;
        this.timetable = timetable;
        this.openTasks = openTasks;
        this.arrivalTasks = arrivalTasks;
        this.patientWork = patientWork;
        this.moveOwnBooking = moveOwnBooking;
        this.progress = progress;
        this.turns = turns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Empty once it has begun or is no longer booked. */
    public Optional<OwnAppointment> toCome(UUID booking) {
        return find(booking).map(OwnAppointment::of);
    }

    /** The one that is booked, before it begins. */
    public Optional<OwnAppointment> next(ReferralId id) {
        return bookings.findOpen(id)
                .filter(each -> each.slot().startsAt().isAfter(clock.instant()))
                .map(OwnAppointment::of);
    }

    /** The one that is booked, and the sessions that are planned after it. */
    public List<OwnAppointment> allToCome(ReferralId id) {
        return Stream.concat(bookings.findOpen(id).stream(), planned.of(id).stream())
                .filter(each -> each.slot().startsAt().isAfter(clock.instant()))
                .map(OwnAppointment::of)
                .toList();
    }

    /** Times with reasonable notice that are free now, the earliest first. */
    public List<FreeTime> freeTimes(UUID booking) {
        return find(booking).map(moveOwnBooking::freeTimes).orElse(List.of());
    }

    /** @throws Refused when it has begun, is no longer booked, or the clinic cannot keep it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(UUID id) {
        Booking booking = hold(id);
        if (slots.isClosed(booking.slot().id())
                || !timetable.isOpen(booking.slot().startsAt())) {
            throw new Refused("", BookingFault.CANNOT_BE_KEPT);
        }
        if (bookings.confirm(booking, clock.instant())) {
            progress.note(booking.referral(), new BookingConfirmed(booking.visit()));
        }
    }

    /** The same step of the pathway as when the patient rings. @throws Refused as above */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID id) {
        Booking booking = hold(id);
        patientWork.complete(
                arrivalTasks.find(booking.referral()).orElseThrow(() -> new Refused("", BookingFault.NO_LONGER_BOOKED)),
                CANCELLED_BY_PATIENT);
    }

    /** @throws Refused as above, and when the time cannot be had: nothing is changed then */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID id, SlotId slot) {
        moveOwnBooking.move(hold(id), slot, currentActor.get());
    }

    /** A time that is offered, whether or not somebody has it by now. Empty where it was withdrawn or has passed. */
    public Optional<FreeTime> offered(SlotId id) {
        return slots.find(id)
                .filter(slot -> slot.startsAt().isAfter(clock.instant()))
                .map(slot -> new FreeTime(slot.id(), slot.startsAt(), slot.room()));
    }

    /**
     * Takes a time that was offered, in the place of the one that is booked, or as reception would book it. It may be sooner
     * than with reasonable notice: the patient accepts it.
     *
     * @throws Refused when it cannot be had: nothing is changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(ReferralId id, SlotId slot) {
        turns.take(id);
        // One that has begun is no longer given back by whoever takes another.
        Optional<Booking> booked =
                bookings.findOpen(id).filter(each -> each.slot().startsAt().isAfter(clock.instant()));
        if (booked.isPresent()) {
            moveOwnBooking.moveSooner(booked.get(), slot, currentActor.get());
            return;
        }
        CareTask booking = slots.find(slot)
                .filter(each -> each.purpose() == Purpose.SESSION)
                .map(each -> CareTask.BOOK_SESSION)
                .orElse(CareTask.BOOK_ASSESSMENT);
        patientWork.complete(
                openTasks.find(id, booking).orElseThrow(() -> new Refused("", BookingFault.NOTHING_BOOKED)),
                TAKEN.formatted(slot.value()));
    }

    private Booking hold(UUID id) {
        turns.take(find(id).orElseThrow(OwnAppointments::gone).referral());
        return find(id).orElseThrow(OwnAppointments::gone);
    }

    private Optional<Booking> find(UUID booking) {
        return bookings.findOpen(booking).filter(each -> each.slot().startsAt().isAfter(clock.instant()));
    }

    private static Refused gone() {
        return new Refused("", BookingFault.NO_LONGER_BOOKED);
    }
}
