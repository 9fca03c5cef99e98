package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.links.IssueLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.Said;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The links in a message on the appointment that is booked: they hold until it begins. */
@Component
class AppointmentLinks {

    private static final Map<String, LinkPurpose> PLACES = Map.of(
            "confirm", LinkPurpose.CONFIRM_APPOINTMENT,
            "cancel", LinkPurpose.CANCEL_APPOINTMENT,
            "move", LinkPurpose.MOVE_APPOINTMENT);

    private final Bookings bookings;
    private final IssueLink issueLink;

    AppointmentLinks(Bookings bookings, IssueLink issueLink) {
        this.bookings = bookings;
        this.issueLink = issueLink;
    }

    /** @param values what else the message says */
    Map<String, Said> with(ReferralId id, Map<String, Said> values) {
        Booking booking = bookings.findOpen(id).orElseThrow();
        Map<String, Said> all = new HashMap<>(values);
        PLACES.forEach((place, purpose) -> all.put(
                place,
                Said.asWritten(issueLink.issue(
                        id, purpose, booking.id(), booking.slot().startsAt()))));
        return all;
    }
}
