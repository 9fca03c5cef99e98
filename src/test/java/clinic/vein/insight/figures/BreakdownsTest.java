package clinic.vein.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.timeline.Purpose;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakdownsTest {

    @Test
    void what_became_of_appointments_is_said_in_words() {
        assertThat(Breakdowns.words(Figure.APPOINTMENT, "ASSESSMENT NO_SHOW")).isEqualTo("Assessment: did not come");
        assertThat(Breakdowns.words(Figure.APPOINTMENT, "SESSION ARRIVED")).isEqualTo("Session: came");
    }

    @ParameterizedTest
    @EnumSource(AppointmentEnd.class)
    void no_part_shows_a_code(AppointmentEnd end) {
        EnumSet.allOf(Purpose.class)
                .forEach(purpose -> assertThat(Breakdowns.words(Figure.APPOINTMENT, purpose.name() + " " + end.name()))
                        .doesNotContainPattern("[A-Z]{2}"));
    }
}
