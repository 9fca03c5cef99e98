package clinic.vein.kernel.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00.5Z");

    @Test
    void a_file_has_what_the_standard_wants_and_ends_each_line_as_it_wants() {
        assertThat(CalendarFile.of(entry("Appointment", null), NOW)).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Vein Clinic Referral//Appointments//EN
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        BEGIN:VEVENT
                        UID:one@clinic
                        SEQUENCE:2
                        DTSTAMP:20260701T100000Z
                        LAST-MODIFIED:20260601T080000Z
                        DTSTART:20260703T080000Z
                        DTEND:20260703T083000Z
                        SUMMARY:Appointment
                        URL:https://clinic.example/status
                        STATUS:CONFIRMED
                        TRANSP:OPAQUE
                        CLASS:PRIVATE
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void a_feed_says_its_name_and_how_often_to_read_it_and_strikes_out_what_is_cancelled() {
        CalendarEntry gone = new CalendarEntry(
                "two@clinic", 3, NOW, NOW.plusSeconds(60), "Session", "Room 1", "Bring: shorts", null, true, NOW);
        assertThat(CalendarFile.feed("Room 1, first floor", Duration.ofMinutes(90), List.of(gone), NOW))
                .contains("NAME:Room 1\\, first floor\r\n", "X-WR-CALNAME:Room 1\\, first floor\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H30M\r\n", "X-PUBLISHED-TTL:PT1H30M\r\n")
                .contains("STATUS:CANCELLED\r\n", "TRANSP:TRANSPARENT\r\n", "SEQUENCE:3\r\n");
        assertThat(CalendarFile.feed("Nobody", Duration.ofHours(1), List.of(), NOW))
                .as("nothing booked")
                .endsWith("X-PUBLISHED-TTL:PT1H\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void what_the_standard_reads_otherwise_is_escaped_and_what_it_cannot_hold_is_left_out() {
        String written = CalendarFile.of(
                entry("a;b,c\\d: \"e\"\r\nEND:VEVENT\rf\ng\th\u0000\u0007\u0085i\u2028j", "1 High St, Leeds"), NOW);
        assertThat(written)
                .contains(
                        "SUMMARY:a\\;b\\,c\\\\d: \"e\"\\nEND:VEVENT\\nf\\ng hi\\nj\r\n",
                        "LOCATION:1 High St\\, Leeds\r\n")
                .containsOnlyOnce("\r\nEND:VEVENT");
    }

    /** 🦵 has four octets, ß two, ท three: the 75th falls into each of them sooner or later. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "ß", "ท", "🦵", "aß🦵ท", "👩🏽‍⚕️", "שלום "})
    void no_line_is_longer_than_75_octets_and_no_letter_is_cut(String letters) {
        for (int before = 0; before < 5; before++) {
            String summary = "x".repeat(before) + letters.repeat(90);
            String written = CalendarFile.of(entry(summary, null), NOW);
            assertThat(written.split("\r\n"))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .as(line)
                            .isLessThanOrEqualTo(75))
                    .anySatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isGreaterThan(71));
            assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                            .replace("\r\n ", ""))
                    .contains("\r\nSUMMARY:" + summary + "\r\n");
        }
    }

    @Test
    void a_line_of_exactly_75_octets_is_not_folded() {
        assertThat(CalendarFile.of(entry("x".repeat(67), null), NOW)).contains("SUMMARY:" + "x".repeat(67) + "\r\n");
        assertThat(CalendarFile.of(entry("x".repeat(68), null), NOW))
                .contains("SUMMARY:" + "x".repeat(67) + "\r\n x\r\n");
    }

    /** Before and after the clocks change, and half an hour's change on Lord Howe. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-28T09:00, 20260328T090000Z",
        "Europe/London, 2026-03-29T09:00, 20260329T080000Z",
        "Europe/London, 2026-10-25T09:00, 20261025T090000Z",
        "Africa/Cairo, 2026-04-24T01:00, 20260423T220000Z",
        "Australia/Lord_Howe, 2026-10-04T09:00, 20261003T220000Z",
        "Australia/Lord_Howe, 2026-10-03T09:00, 20261002T223000Z",
        "America/New_York, 2026-11-01T09:00, 20261101T140000Z"
    })
    void the_time_on_the_clinics_wall_is_one_instant(ZoneId zone, LocalDateTime wall, String written) {
        Instant start = wall.atZone(zone).toInstant();
        CalendarEntry entry =
                new CalendarEntry("u", 0, start, start.plusSeconds(1800), "A", null, null, null, false, NOW);
        assertThat(CalendarFile.of(entry, NOW)).contains("DTSTART:" + written + "\r\n");
    }

    @Test
    void an_entry_that_no_calendar_could_keep_is_refused() {
        assertThatThrownBy(() -> new CalendarEntry("", 0, NOW, NOW.plusSeconds(1), "A", null, null, null, false, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarEntry("u", -1, NOW, NOW.plusSeconds(1), "A", null, null, null, false, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarEntry("u", 0, NOW, NOW, "A", null, null, null, false, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarEntry entry(String summary, @Nullable String place) {
        return new CalendarEntry(
                "one@clinic",
                2,
                Instant.parse("2026-07-03T08:00:00Z"),
                Instant.parse("2026-07-03T08:30:00Z"),
                summary,
                place,
                null,
                URI.create("https://clinic.example/status"),
                false,
                Instant.parse("2026-06-01T08:00:00Z"));
    }
}
