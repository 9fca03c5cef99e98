package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** A day on which the clocks change is as long as it is; in Cairo summer time begins at midnight. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-12-25, 2026-12-25T00:00:00Z, 2026-12-26T00:00:00Z",
        "Europe/London, 2026-03-29, 2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z",
        "Europe/London, 2026-10-25, 2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z",
        "Africa/Cairo, 2026-04-24, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 2026-10-03T13:30:00Z, 2026-10-04T13:00:00Z"
    })
    void a_whole_day_is_closed_from_its_beginning_to_that_of_the_next(
            ZoneId zone, LocalDate day, Instant from, Instant until) {
        ClosedTime closed = closing(day, null, null, null).inZone(zone, NOW);
        assertThat(closed.from()).isEqualTo(from);
        assertThat(closed.until()).isEqualTo(until);
    }

    @Test
    void hours_go_from_the_first_day_to_the_last() {
        ClosedTime closed = closing(
                        LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 30), LocalTime.of(13, 0), LocalTime.of(10, 0))
                .inZone(ZoneId.of("Europe/London"), NOW);
        assertThat(closed.from()).isEqualTo("2026-03-27T13:00:00Z");
        assertThat(closed.until()).isEqualTo("2026-03-30T09:00:00Z");
    }

    @Test
    void what_is_left_of_today_can_be_closed_and_what_has_passed_cannot() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        ZoneId zone = ZoneId.of("Europe/London");
        assertThat(closing(today, null, null, null).inZone(zone, NOW).until()).isEqualTo("2026-03-02T00:00:00Z");
        assertThatThrownBy(() -> closing(today, null, LocalTime.of(8, 0), LocalTime.of(12, 0))
                        .inZone(zone, NOW))
                .isInstanceOf(Refused.class)
                .hasMessage("untilTime: in.the.past");
    }

    private static ClosingRequest closing(LocalDate from, LocalDate until, LocalTime fromTime, LocalTime untilTime) {
        return new ClosingRequest(from, until, fromTime, untilTime, null, null, "Boiler");
    }
}
