package clinic.vein.scheduling;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** From when on a time may come in the place of one that is booked. */
@Component
class EarliestStart {

    private final SessionPlan plan;
    private final Clock clock;

    EarliestStart(SessionPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    Instant inPlaceOf(Booking booking) {
        return booking.sessionNumber() == null ? clock.instant() : plan.notBefore(booking.referral());
    }
}
