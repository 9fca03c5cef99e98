package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what is booked when a referral ends or waits. */
@Component
class CancelBookings {

    /** Whoever has died, or was never to come, is not told of it. */
    private static final Set<ReferralState> NOBODY_TOLD =
            EnumSet.of(ReferralState.DIED, ReferralState.ENTERED_IN_ERROR);

    private final Bookings bookings;
    private final PlannedSessions planned;
    private final TellSeries tellSeries;
    private final Messages messages;
    private final Progress progress;
    private final ClinicSettings clinic;
    private final Clock clock;

    CancelBookings(
            Bookings bookings,
            PlannedSessions planned,
            TellSeries tellSeries,
            Messages messages,
            Progress progress,
            ClinicSettings clinic,
            Clock clock) {
        this.bookings = bookings;
        this.planned = planned;
        this.tellSeries = tellSeries;
        this.messages = messages;
        this.progress = progress;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param reason a code such as {@code WITHDRAWN} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelOpen(ReferralId id, ReferralState closed) {
        Instant now = clock.instant();
        List<Booking> later = planned.of(id);
        later.forEach(each -> {
            planned.free(each, closed.name(), now);
            progress.note(id, new BookingCancelled(each.visit(), Term.of(closed)));
        });
        if (!later.isEmpty() && !NOBODY_TOLD.contains(closed)) {
            tellSeries.givenBack(id, later);
        }
        bookings.findOpen(id).ifPresent(booking -> {
            bookings.close(booking, BookingState.CANCELLED, closed.name(), now);
            progress.note(id, new BookingCancelled(booking.visit(), Term.of(closed)));
            if (!NOBODY_TOLD.contains(closed)) {
                messages.toPatient(
                        id,
                        MessageTemplate.APPOINTMENT_CANCELLED,
                        Map.of("when", Said.dayAndTime(booking.slot().startsAt(), clinic.zone())));
            }
        });
    }
}
