package clinic.vein.insight.now;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.now.OpenTasks.Counted;
import clinic.vein.insight.now.OpenTasks.OfRole;
import clinic.vein.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenTasksTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");

    private final OpenTasks tasks = new OpenTasks(List.of(
            new Counted(Role.INTAKE, "CheckReferral", 4, 0, 1, null),
            new Counted(Role.INTAKE, "CallPatient", 3, 2, 2, MONDAY.plusSeconds(1)),
            new Counted(Role.INTAKE, "PhoneResult", 2, 1, 0, MONDAY),
            new Counted(null, "CallPatient", 5, 5, 4, MONDAY),
            new Counted(Role.NURSE, "HandleRedFlag", 1, 0, 0, null),
            new Counted(null, "ReadScan", 1, 0, 0, null)));

    @Test
    void a_role_has_all_of_its_tasks_and_the_oldest_that_nobody_has() {
        assertThat(tasks.byRole())
                .containsExactly(
                        new OfRole(Role.INTAKE, 9, 3, 3, MONDAY),
                        new OfRole(null, 6, 5, 4, MONDAY),
                        new OfRole(Role.NURSE, 1, 0, 0, null));
    }

    @Test
    void a_step_is_overdue_whoever_it_is_for() {
        assertThat(tasks.overdueByElement())
                .isEqualTo(Map.of(
                        "CheckReferral",
                        1L,
                        "CallPatient",
                        6L,
                        "PhoneResult",
                        0L,
                        "HandleRedFlag",
                        0L,
                        "ReadScan",
                        0L));
    }
}
