package clinic.vein.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.waiting.StartRule;
import clinic.vein.waiting.Wait;
import clinic.vein.waiting.WaitLimit;
import clinic.vein.waiting.WaitingPeriod;
import clinic.vein.waiting.WaitingStandard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final LocalDate DAY_0 = LocalDate.of(2026, 3, 4);

    private static Waiting after(int days, Optional<WaitLimit> limit) {
        WaitingPeriod running = new WaitingPeriod(DAY_0, StartRule.REFERRAL, null, null);
        return Waiting.of(new Wait(List.of(running), DAY_0.plusDays(days), limit));
    }

    @Test
    void a_card_says_too_long_only_by_a_standard() {
        Optional<WaitLimit> ninety = Optional.of(new WaitLimit(WaitingStandard.OWN, 90));
        assertThat(after(90, ninety)).isEqualTo(new Waiting(90, 90, false));
        assertThat(after(91, ninety)).isEqualTo(new Waiting(91, 90, true));
        assertThat(after(400, Optional.empty())).isEqualTo(new Waiting(400, null, null));
    }
}
