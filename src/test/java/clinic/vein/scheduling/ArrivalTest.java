package clinic.vein.scheduling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Refused;
import clinic.vein.scheduling.Arrival.CancelledBy;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final String DIED = "Her son rang: she died on Sunday";

    @Test
    void a_death_is_no_missed_and_no_cancelled_appointment() {
        assertThatThrownBy(() -> new Arrival(Attendance.NO_SHOW, null, DIED).check())
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Arrival(Attendance.CANCELLED, CancelledBy.PATIENT, DIED).check())
                .isInstanceOf(Refused.class);
    }

    @Test
    void somebody_elses_death_is_a_reason() {
        assertThatCode(() ->
                        new Arrival(Attendance.CANCELLED, CancelledBy.PATIENT, "Her husband died on Sunday").check())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Arrival(Attendance.ARRIVED, null, "His brother has died").check())
                .doesNotThrowAnyException();
    }
}
