package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.testing.Reports;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static Referral referral(@Nullable Pathway pathway, @Nullable Urgency urgency) {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        return new Referral(
                ReferralId.random(),
                Reference.random(),
                ReferralState.RECEIVED,
                pathway,
                urgency,
                Reports.dual(),
                now,
                now,
                Optional.empty(),
                0);
    }

    @Test
    void before_triage_nobody_is_told_where_it_goes_or_how_soon() {
        Referral referral = referral(null, null);
        assertThatThrownBy(referral::triagedPathway)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(referral.id().toString());
        assertThatThrownBy(referral::triagedUrgency).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_triage_it_says_both() {
        Referral referral = referral(Pathway.VEIN_ONLY, Urgency.SOON);
        assertThat(referral.triagedPathway()).isEqualTo(Pathway.VEIN_ONLY);
        assertThat(referral.triagedUrgency()).isEqualTo(Urgency.SOON);
    }
}
