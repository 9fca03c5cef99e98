package clinic.vein.scheduling;

import clinic.vein.referral.ReferralClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A referral that ends, however it ends, gives back what was booked for it. */
@Component
class ReleaseSlots {

    private final CancelBookings cancelBookings;

    ReleaseSlots(CancelBookings cancelBookings) {
        this.cancelBookings = cancelBookings;
    }

    @EventListener
    void on(ReferralClosed closed) {
        cancelBookings.cancelOpen(closed.id(), closed.state());
    }
}
