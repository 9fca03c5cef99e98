package clinic.vein.kernel.ical;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a calendar shows it. A calendar that has an entry of the same {@code uid} replaces it by the one of the
 * higher {@code sequence}, so that a moved appointment moves and a cancelled one is struck out.
 *
 * @param uid the same for as long as it is the same appointment, whenever that is; unlike every other in the world
 * @param sequence from 0; higher after each change of time, place or state
 * @param place null where nothing is said of it
 * @param link where more is to be read; null for none
 * @param cancelled it stays in the file, so that calendars strike it out
 * @param changedAt when what is said here was last changed
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant startsAt,
        Instant endsAt,
        String summary,
        @Nullable String place,
        @Nullable String description,
        @Nullable URI link,
        boolean cancelled,
        Instant changedAt) {

    public CalendarEntry {
        if (uid.isBlank() || sequence < 0 || !startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("An entry has a uid, a sequence from 0, and begins before it ends");
        }
    }
}
