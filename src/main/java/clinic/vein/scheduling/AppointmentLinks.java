package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Words;
import clinic.vein.links.IssueLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.Said;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        Issued issued = new Issued(id, booking);
        PLACES.forEach((place, purpose) -> all.put(place, words -> issued.in(words, purpose)));
        return all;
    }

    /** All at once, when the first of them is written. */
    private final class Issued {

        private final ReferralId id;
        private final Booking booking;
        private Map<LinkPurpose, String> addresses = Map.of();

        private Issued(ReferralId id, Booking booking) {
            this.id = id;
            this.booking = booking;
        }

        private String in(Words words, LinkPurpose purpose) {
            if (addresses.isEmpty()) {
                addresses = issueLink.issueEach(
                        id,
                        Set.copyOf(PLACES.values()),
                        booking.id(),
                        booking.slot().startsAt(),
                        words.language());
            }
            return Objects.requireNonNull(addresses.get(purpose));
        }
    }
}
