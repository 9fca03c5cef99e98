package clinic.vein.kernel.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as RFC 5545 wants it written, to be opened once or read again and again. Times are written in UTC: each is one
 * instant whatever the rules of a zone become, and every calendar shows it in the zone of whoever looks.
 */
public final class CalendarFile {

    /** With the extension {@code .ics}. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ContentLines lines = new ContentLines();

    private CalendarFile() {}

    /** A file to open once, such as the one that a patient is sent. */
    public static String of(CalendarEntry entry, Instant now) {
        return of(List.of(entry), now);
    }

    /** The same of several. */
    public static String of(List<CalendarEntry> entries, Instant now) {
        return of(null, null, entries, now);
    }

    /**
     * What somebody's calendar reads again and again.
     *
     * @param name as their calendar calls it
     * @param refresh how often it is worth reading again
     */
    public static String feed(String name, Duration refresh, List<CalendarEntry> entries, Instant now) {
        return of(name, refresh, entries, now);
    }

    private static String of(
            @Nullable String name, @Nullable Duration refresh, List<CalendarEntry> entries, Instant now) {
        CalendarFile file = new CalendarFile();
        file.begin(name, refresh);
        entries.forEach(entry -> file.add(entry, now));
        file.lines.add("END", "VCALENDAR");
        return file.lines.toString();
    }

    private void begin(@Nullable String name, @Nullable Duration refresh) {
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Vein Clinic Referral//Appointments//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        if (name != null) {
            // RFC 7986, and before it what everybody made of it.
            lines.text("NAME", name);
            lines.text("X-WR-CALNAME", name);
        }
        if (refresh != null) {
            lines.add(
                    "REFRESH-INTERVAL;VALUE=DURATION",
                    refresh.truncatedTo(ChronoUnit.MINUTES).toString());
            lines.add("X-PUBLISHED-TTL", refresh.truncatedTo(ChronoUnit.MINUTES).toString());
        }
    }

    private void add(CalendarEntry entry, Instant now) {
        lines.add("BEGIN", "VEVENT");
        lines.text("UID", entry.uid());
        lines.add("SEQUENCE", Integer.toString(entry.sequence()));
        lines.add("DTSTAMP", UTC.format(now));
        lines.add("LAST-MODIFIED", UTC.format(entry.changedAt()));
        lines.add("DTSTART", UTC.format(entry.startsAt()));
        lines.add("DTEND", UTC.format(entry.endsAt()));
        lines.text("SUMMARY", entry.summary());
        if (entry.place() != null) {
            lines.text("LOCATION", entry.place());
        }
        if (entry.description() != null) {
            lines.text("DESCRIPTION", entry.description());
        }
        if (entry.link() != null) {
            lines.add("URL", entry.link().toASCIIString());
        }
        lines.add("STATUS", entry.cancelled() ? "CANCELLED" : "CONFIRMED");
        lines.add("TRANSP", entry.cancelled() ? "TRANSPARENT" : "OPAQUE");
        lines.add("CLASS", "PRIVATE");
        lines.add("END", "VEVENT");
    }
}
