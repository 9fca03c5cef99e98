package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records whether a patient came, and tells the patient where not. */
@Component
class RecordAttendance {

    private static final Set<Attendance> AFTER_ITS_TIME = EnumSet.of(Attendance.NO_SHOW, Attendance.LATE);

    private static final Set<Attendance> CAME =
            EnumSet.of(Attendance.ARRIVED, Attendance.LATE, Attendance.DID_NOT_WAIT);

    private final Bookings bookings;
    private final Slots slots;
    private final Messages messages;
    private final ClinicSettings clinic;
    private final Clock clock;

    RecordAttendance(Bookings bookings, Slots slots, Messages messages, ClinicSettings clinic, Clock clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @return the booking that is closed now */
    @Transactional(propagation = Propagation.MANDATORY)
    public Booking record(ReferralId id, Arrival arrival, Actor by) {
        Instant now = clock.instant();
        Booking booking =
                bookings.findOpen(id).orElseThrow(() -> new Refused("attendance", BookingFault.NOTHING_BOOKED));
        Instant startsAt = booking.slot().startsAt();
        if (AFTER_ITS_TIME.contains(arrival.attendance()) && now.isBefore(startsAt)) {
            throw new Refused("attendance", BookingFault.NOT_BEGUN);
        }
        if (CAME.contains(arrival.attendance()) && day(now).isBefore(day(startsAt))) {
            throw new Refused(
                    "attendance",
                    BookingFault.OTHER_DAY,
                    startsAt.atZone(clinic.zone()).toLocalDate());
        }
        String cancelledBy =
                arrival.whoCancelled() == null ? null : arrival.whoCancelled().name();
        bookings.close(booking, arrival.attendance().state(), cancelledBy, now);
        if (arrival.attendance() == Attendance.DID_NOT_WAIT) {
            bookings.cameAndLeft(booking);
        }
        if (arrival.cancelledBy() == CancelledBy.CLINIC) {
            slots.withdraw(booking.slot().id(), by.id(), now);
        }
        Map<String, Said> when = Map.of("when", Said.dayAndTime(startsAt, clinic.zone()));
        switch (arrival.attendance()) {
            case NO_SHOW -> messages.toPatient(id, MessageTemplate.APPOINTMENT_MISSED, when);
            case CANCELLED -> messages.toPatient(id, MessageTemplate.APPOINTMENT_CANCELLED, when);
            case ARRIVED, LATE, DID_NOT_WAIT -> {
                // The patient is here, or was and knows: nothing to write about.
            }
        }
        return booking;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clinic.zone());
    }
}
