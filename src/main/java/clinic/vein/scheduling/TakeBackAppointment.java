package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.FreedAppointments;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives a patient the time again that was given back when the referral was ended by mistake. Nobody is written to. */
@Component
class TakeBackAppointment implements FreedAppointments {

    private final Bookings bookings;
    private final PlannedSessions planned;
    private final Progress progress;
    private final Clock clock;

    TakeBackAppointment(Bookings bookings, PlannedSessions planned, Progress progress, Clock clock) {
        this.bookings = bookings;
        this.planned = planned;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public boolean takeBack(ReferralId id, ReferralState closedAs) {
        planned.planAgain(id, closedAs.name(), CancelledBy.CLINIC.name(), clock.instant());
        if (!bookings.reopen(id, closedAs.name(), clock.instant())) {
            return false;
        }
        bookings.findOpen(id).ifPresent(booking -> progress.note(id, new Booked(booking.visit())));
        return true;
    }
}
