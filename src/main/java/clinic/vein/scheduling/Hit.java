package clinic.vein.scheduling;

import clinic.vein.scheduling.ClosedDays.ToMove;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a change of the calendar would hit.
 *
 * @param seen what is sent back by whoever has seen them
 */
public record Hit(List<ToMove> patients, String seen) {

    /** One word however many they are, the same for the same bookings and no others. */
    static String word(List<Booking> bookings) {
        return HexFormat.of()
                .formatHex(ReadFeed.hash(bookings.stream()
                        .map(each -> each.id().toString())
                        .sorted()
                        .collect(Collectors.joining(" "))));
    }
}
