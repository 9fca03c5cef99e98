package clinic.vein.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The same wait of 400 days in clinics with and without a standard. */
class WaitLimitTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant RECEIVED = Instant.parse("2026-03-04T15:00:00Z");

    private final ReferralId id = ReferralId.random();

    @ParameterizedTest
    @CsvSource({
        "GB, ,   REFERRAL_TO_TREATMENT, 126",
        "GB, 90, REFERRAL_TO_TREATMENT, 90",
        "US, ,   ,                      ",
        "DE, ,   ,                      ",
        "US, 90, OWN,                   90",
        "US, 126, OWN,                  126"
    })
    void the_standard_of_england_holds_in_the_united_kingdom_alone(
            String country, @Nullable Integer said, @Nullable WaitingStandard standard, @Nullable Integer days) {
        Map<String, Object> properties = said == null ? Map.of() : Map.of("clinic.waiting.standard-days", said);
        WaitingSettings settings = new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("clinic.waiting", WaitingSettings.class);
        if (standard == null) {
            assertThat(settings.limitIn(country)).isEmpty();
        } else {
            assertThat(settings.limitIn(country)).contains(new WaitLimit(standard, days));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "731"})
    void a_standard_of_no_days_is_none_that_can_be_set(int days) {
        assertThatThrownBy(() -> new WaitingSettings(days)).hasMessageContaining("clinic.waiting.standard-days");
    }

    @Test
    void without_a_standard_the_days_are_counted_and_nothing_is_late() {
        Wait wait = in("US", null).of(id).orElseThrow();
        assertThat(wait.days()).isEqualTo(400);
        assertThat(wait.isRunning()).isTrue();
        assertThat(wait.isBreached()).isFalse();
        assertThat(wait.lastDayInTime()).isEmpty();
        WaitSection.Shown shown = shown("US", null);
        assertThat(shown.days()).isEqualTo(400);
        assertThat(shown.standardDays()).isNull();
        assertThat(shown.breached()).isNull();
        assertThat(shown.lastDayInTime()).isNull();
        assertThat(shown.standard()).isNull();
        assertThat(shown.periods()).singleElement().satisfies(line -> {
            assertThat(line.days()).isEqualTo(400);
            assertThat(line.counted()).isTrue();
            assertThat(line.breached()).isNull();
        });
    }

    @Test
    void a_standard_of_the_clinics_own_is_kept_and_named_as_such() {
        WaitSection.Shown shown = shown("US", 90);
        assertThat(shown.standardDays()).isEqualTo(90);
        assertThat(shown.breached()).isTrue();
        assertThat(shown.lastDayInTime()).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(shown.standard()).contains("own standard").doesNotContain("18", "NHS");
        assertThat(shown.periods().get(0).breached()).isTrue();
        assertThat(shown("US", 400).breached()).isFalse();
    }

    @Test
    void in_britain_it_is_eighteen_weeks() {
        WaitSection.Shown shown = shown("GB", null);
        assertThat(shown.standardDays()).isEqualTo(126);
        assertThat(shown.breached()).isTrue();
        assertThat(shown.lastDayInTime()).isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(shown.standard()).startsWith("18 weeks from referral to treatment: NHS Constitution");
    }

    private WaitSection.Shown shown(String country, @Nullable Integer said) {
        return (WaitSection.Shown) new WaitSection(in(country, said)).read(id);
    }

    private MeasureWait in(String country, @Nullable Integer said) {
        ClinicSettings clinic =
                new ClinicSettings("Clinic", "911", "555 0100", NEW_YORK, Set.of(), Set.of(), false, country, "");
        SettableClock clock = new SettableClock(Instant.parse("2027-04-08T15:00:00Z"));
        return new MeasureWait(
                ids -> List.of(new Timeline(id, RECEIVED, false, List.of())), clinic, new WaitingSettings(said), clock);
    }
}
