package clinic.vein.vascular.course;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Refused;
import clinic.vein.scheduling.NoShowSafeguards.Found;
import clinic.vein.vascular.course.MissedSessionDecision.Decision;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedSessionDecisionTest {

    private static final Found NOTHING = new Found(List.of());

    @ParameterizedTest
    @EnumSource
    void a_death_is_recorded_as_a_death(Decision decision) {
        assertThatThrownBy(() -> check(decision, "Died at home, says the practice"))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> check(decision, "Is abroad until May")).doesNotThrowAnyException();
    }

    private static void check(Decision decision, String reason) {
        new MissedSessionDecision(decision, decision == Decision.STOP ? false : null, reason, null).check(NOTHING);
    }
}
