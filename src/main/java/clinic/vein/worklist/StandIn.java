package clinic.vein.worklist;

import clinic.vein.kernel.Role;
import clinic.vein.process.TaskHands;
import clinic.vein.process.TaskHands.Colleague;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For whom somebody stands in: whoever is away, as long as the deputy has each of their roles. */
@Component
public class StandIn {

    private final Absences absences;
    private final TaskHands hands;
    private final Clock clock;

    StandIn(Absences absences, TaskHands hands, Clock clock) {
        this.absences = absences;
        this.hands = hands;
        this.clock = clock;
    }

    /** The accounts of those who are away now. */
    public Set<String> absentOf(String deputy) {
        List<String> absent = absences.standingInFor(deputy, clock.instant());
        if (absent.isEmpty()) {
            return Set.of();
        }
        Map<Role, List<Colleague>> byRole = hands.byRole(Role.WITH_PATIENTS);
        return absent.stream()
                .filter(account -> hasRolesOf(account, deputy, byRole))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody else may do all that the account may do for patients. */
    boolean canStandIn(String deputy, String account) {
        return !deputy.equals(account) && hasRolesOf(account, deputy, hands.byRole(Role.WITH_PATIENTS));
    }

    private static boolean hasRolesOf(String account, String deputy, Map<Role, List<Colleague>> byRole) {
        List<List<Colleague>> roles = byRole.values().stream()
                .filter(colleagues -> isAmong(colleagues, account))
                .toList();
        return !roles.isEmpty() && roles.stream().allMatch(colleagues -> isAmong(colleagues, deputy));
    }

    private static boolean isAmong(List<Colleague> colleagues, String account) {
        return colleagues.stream().anyMatch(colleague -> colleague.id().equals(account));
    }
}
