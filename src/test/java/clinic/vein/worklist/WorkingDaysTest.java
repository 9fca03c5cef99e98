package clinic.vein.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.TestClinic;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WorkingDays days = new WorkingDays(TestClinic.SETTINGS, TestClinic.HOURS, TestClinic.CALENDAR);

    /** What comes at the weekend is for Monday when it is for the next working day, and not for Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T10:00, 0, 2026-03-04",
        "2026-03-04T18:00, 0, 2026-03-05",
        "2026-03-04T10:00, 1, 2026-03-05",
        "2026-03-04T18:00, 1, 2026-03-05",
        "2026-03-06T18:00, 1, 2026-03-09",
        "2026-03-07T12:00, 0, 2026-03-09",
        "2026-03-07T12:00, 1, 2026-03-09",
        "2026-03-07T12:00, 5, 2026-03-13",
        "2026-04-03T12:00, 1, 2026-04-07"
    })
    void the_next_working_day_is_the_next_one(LocalDateTime from, int workingDays, LocalDate due) {
        assertThat(days.endOfDay(from.atZone(LONDON).toInstant(), workingDays))
                .isEqualTo(due.atTime(17, 0).atZone(LONDON).toInstant());
    }
}
