package clinic.vein.security.access;

import static clinic.vein.security.access.Caller.ADMIN;
import static clinic.vein.security.access.Caller.CLINICADMIN;
import static clinic.vein.security.access.Caller.CLINICAL;
import static clinic.vein.security.access.Caller.INTAKE;
import static clinic.vein.security.access.Caller.NURSE;
import static clinic.vein.security.access.Caller.PHYSICIAN;
import static clinic.vein.security.access.Caller.VASCULAR;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The engine's side of the table; {@code workflow.engine} carries it out. Grants only, as the engine's manual advises. To
 * see and work on a task, the engine itself grants its candidate group and its assignee {@code READ} and {@code
 * TASK_WORK}, never {@code UPDATE}; to an account its own data, and to a group's members that group's.
 */
public final class EngineGrants {

    /** Clinicians, and administrators for what the checkup found. */
    private static final Set<Caller> WITH_TASKS = Set.of(INTAKE, NURSE, PHYSICIAN, VASCULAR, CLINICADMIN);

    private static final List<EngineGrant> ROWS = Stream.of(
                    grant(WITH_TASKS, "APPLICATION", "tasklist", "ACCESS"),
                    grant(Set.of(CLINICADMIN), "APPLICATION", "cockpit", "ACCESS"),
                    grant(Set.of(NURSE, PHYSICIAN), "FILTER", TaskList.RED_FLAGS.title(), "READ"),
                    grant(Set.of(PHYSICIAN, VASCULAR), "FILTER", TaskList.REVIEWS.title(), "READ"),
                    grant(WITH_TASKS, "FILTER", TaskList.MY_GROUPS.title(), "READ"),
                    grant(WITH_TASKS, "FILTER", TaskList.UNCLAIMED.title(), "READ"),
                    grant(WITH_TASKS, "FILTER", TaskList.MINE.title(), "READ"),
                    grant(CLINICAL, "FILTER", TaskList.BACK_WITH_ME.title(), "READ"),
                    grant(WITH_TASKS, "FILTER", TaskList.DUE_TODAY.title(), "READ"),
                    grant(WITH_TASKS, "FILTER", TaskList.OVERDUE.title(), "READ"),
                    // Names: whom else a task waits for.
                    grant(WITH_TASKS, "GROUP", "*", "READ"),
                    grant(CLINICAL, "PROCESS_DEFINITION", "*", "READ"),
                    grant(Set.of(INTAKE), "PROCESS_DEFINITION", "Referral", "READ", "CREATE_INSTANCE"),
                    grant(Set.of(INTAKE), "PROCESS_INSTANCE", "*", "CREATE"),
                    grant(
                            Set.of(CLINICADMIN),
                            "PROCESS_DEFINITION",
                            "*",
                            "READ",
                            "READ_INSTANCE",
                            "READ_HISTORY",
                            "RETRY_JOB"),
                    grant(Set.of(CLINICADMIN), "DECISION_DEFINITION", "*", "READ"),
                    grant(Set.of(ADMIN), "*", "*", "ALL"))
            .flatMap(Collection::stream)
            .toList();

    private EngineGrants() {}

    public static List<EngineGrant> rows() {
        return ROWS;
    }

    private static List<EngineGrant> grant(Set<Caller> to, String resource, String id, String... permissions) {
        return to.stream()
                .sorted()
                .map(caller -> new EngineGrant(caller, resource, id, Set.of(permissions)))
                .toList();
    }
}
