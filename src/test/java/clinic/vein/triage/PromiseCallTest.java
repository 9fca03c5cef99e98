package clinic.vein.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clinic.vein.carefixture.TestClinic;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Urgency;
import clinic.vein.testing.TestCatalogue;
import clinic.vein.workflow.TableInMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic in London, open on weekdays from nine to five, closed on Easter Monday, 6 April 2026. */
class PromiseCallTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Catalogue catalogue = TestCatalogue.READ_ONCE;
    private final PromiseCall promise = new PromiseCall(
            TableInMemory.decisions("DuePolicy"), TestClinic.CALENDAR, TestClinic.HOURS, TestClinic.SETTINGS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-04T10:00 | A nurse rings you by 11:00 today.
            2026-03-04T16:00 | The clinic is closed now. A nurse rings you on Thursday 5 March, by 10:00.
            2026-03-04T15:59 | A nurse rings you by 16:59 today.
            2026-03-04T06:30 | The clinic is closed now. A nurse rings you today, by 10:00.
            2026-03-04T21:21 | The clinic is closed now. A nurse rings you on Thursday 5 March, by 10:00.
            2026-03-07T20:51 | The clinic is closed now. A nurse rings you on Monday 9 March, by 10:00.
            2026-03-08T09:30 | The clinic is closed now. A nurse rings you on Monday 9 March, by 10:00.
            2026-04-03T18:00 | The clinic is closed now. A nurse rings you on Tuesday 7 April, by 10:00.
            2026-04-06T12:00 | The clinic is closed now. A nurse rings you on Tuesday 7 April, by 10:00.
            """)
    void nobody_is_promised_a_call_while_nobody_is_there(LocalDateTime reported, String sentence) {
        assertThat(said(Urgency.SAME_DAY, reported, "en")).startsWith(sentence);
    }

    @Test
    void on_christmas_day_the_call_is_promised_for_the_next_day_that_is_open() {
        ClinicSettings keepsHolidays = new ClinicSettings(
                "Clinic", "999", "020 7946 0018", LONDON, Set.of(LocalDate.of(2026, 12, 29)), Set.of(), true, "GB", "");
        PromiseCall truthful = new PromiseCall(
                TableInMemory.decisions("DuePolicy"),
                new ClinicCalendar(keepsHolidays, TestClinic.HOURS),
                TestClinic.HOURS,
                keepsHolidays);
        Instant reported =
                LocalDateTime.parse("2026-12-25T10:00").atZone(LONDON).toInstant();
        assertThat(String.join(
                        " ", truthful.sentences(Urgency.SAME_DAY, reported, true, catalogue.in(Language.ENGLISH))))
                .as("Boxing Day is a Saturday and kept on Monday the 28th, and the 29th is the clinic's own")
                .startsWith("The clinic is closed now. A nurse rings you on Wednesday 30 December, by 10:00.")
                .contains("Call 111", "call 999 at once");
    }

    @Test
    void what_must_be_seen_today_is_sent_to_who_is_there() {
        assertThat(said(Urgency.SAME_DAY, LocalDateTime.parse("2026-03-07T20:51"), "en"))
                .contains("a doctor should see you today", "Call 111", "call 999 at once");
        assertThat(said(Urgency.SAME_DAY, LocalDateTime.parse("2026-03-04T10:00"), "en"))
                .contains("we have not rung by then, call 999")
                .doesNotContain("111");
        assertThat(said(Urgency.SAME_DAY, LocalDateTime.parse("2026-03-07T20:51"), "de"))
                .contains("Montag, 9. M\u00e4rz", "Rufen Sie 111 an", "sofort 999 an");
    }

    @Test
    void in_an_emergency_nobody_waits_for_a_call() {
        for (String day : new String[] {"2026-03-04T10:00", "2026-03-07T20:51"}) {
            assertThat(said(Urgency.EMERGENCY, LocalDateTime.parse(day), "en"))
                    .contains("call 999 now, and do not wait");
        }
    }

    @Test
    void whom_nobody_can_ring_is_asked_to_ring() {
        var saturday = LocalDateTime.parse("2026-03-07T20:51").atZone(LONDON).toInstant();
        assertThat(promise.sentences(Urgency.SAME_DAY, saturday, false, catalogue.in(Language.ENGLISH)))
                .first()
                .asString()
                .contains(TestClinic.SETTINGS.telephone(), "Monday 9 March from 09:00")
                .doesNotContain("nurse rings");
    }

    @Test
    void only_a_red_flag_has_a_promise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> said(Urgency.URGENT, LocalDateTime.parse("2026-03-04T10:00"), "en"));
    }

    private String said(Urgency urgency, LocalDateTime reported, String language) {
        return String.join(
                " ",
                promise.sentences(
                        urgency, reported.atZone(LONDON).toInstant(), true, catalogue.in(new Language(language))));
    }
}
