package clinic.vein.vascular.followup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Refused;
import clinic.vein.vascular.followup.RecallResult.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecallResultTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REACHED")
    void a_death_is_recorded_as_a_death(Outcome outcome) {
        assertThatThrownBy(
                        () -> new RecallResult(outcome, null, null, null, "The widow says that he died in May").check())
                .isInstanceOf(Refused.class);
        assertThatCode(() -> new RecallResult(outcome, null, null, null, "Nobody answered").check())
                .doesNotThrowAnyException();
    }
}
