package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.ClinicDates;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Progress;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what is booked when a referral ends or waits. */
@Component
public class CancelBookings {

    private final Bookings bookings;
    private final Messages messages;
    private final Progress progress;
    private final ClinicSettings clinic;
    private final Clock clock;

    CancelBookings(Bookings bookings, Messages messages, Progress progress, ClinicSettings clinic, Clock clock) {
        this.bookings = bookings;
        this.messages = messages;
        this.progress = progress;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param reason a code such as {@code WITHDRAWN} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelOpen(ReferralId id, String reason) {
        bookings.findOpen(id).ifPresent(booking -> {
            bookings.close(booking, BookingState.CANCELLED, reason, clock.instant());
            progress.note(id, EventKind.BOOKING_CANCELLED, booking.purpose() + " " + reason);
            messages.toPatient(
                    id,
                    MessageTemplate.APPOINTMENT_CANCELLED,
                    Map.of("when", ClinicDates.dayAndTime(booking.slot().startsAt(), clinic.zone())));
        });
    }
}
