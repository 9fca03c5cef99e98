package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.waiting.Timeline;
import clinic.vein.waiting.WaitingSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreatmentAimTest {

    private static Optional<Aim> aim(String country, @Nullable Integer standardDays) {
        ReferralId id = ReferralId.random();
        Instant received = Instant.parse("2026-03-02T15:00:00Z");
        ClinicSettings clinic = new ClinicSettings(
                "Clinic", "911", "555 0100", ZoneId.of("UTC"), Set.of(), Set.of(), false, country, "");
        return new TreatmentAim(new MeasureWait(
                        ids -> List.of(new Timeline(id, received, false, List.of())),
                        clinic,
                        new WaitingSettings(standardDays),
                        new SettableClock(received)))
                .of(id);
    }

    @Test
    void a_session_is_aimed_at_the_standard_that_holds() {
        assertThat(aim("GB", null)).hasValueSatisfying(aim -> {
            assertThat(aim.by()).isEqualTo(LocalDate.of(2026, 7, 6));
            assertThat(aim.rule().source()).contains("18 weeks");
        });
        assertThat(aim("US", 90)).hasValueSatisfying(aim -> {
            assertThat(aim.by()).isEqualTo(LocalDate.of(2026, 5, 31));
            assertThat(aim.rule().source()).doesNotContain("18 weeks");
        });
    }

    @Test
    void without_a_standard_at_nothing() {
        assertThat(aim("US", null)).isEmpty();
    }
}
