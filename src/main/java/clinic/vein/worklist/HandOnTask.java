package clinic.vein.worklist;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violations;
import clinic.vein.process.DueDates;
import clinic.vein.process.TaskHands;
import clinic.vein.process.TaskHands.Colleague;
import clinic.vein.process.TaskKey;
import clinic.vein.process.Turns;
import clinic.vein.worklist.Absences.Absence;
import clinic.vein.worklist.Worklist.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leads a task takes it over or gives it to somebody of its roles, with a reason. The clinic's policy of due dates
 * names who leads: the role that is told when nobody acted in time, and administrators of the clinic, who never decide
 * for a patient themselves.
 */
@Component
public class HandOnTask {

    private static final Set<Role> LEADS =
            Collections.unmodifiableSet(EnumSet.of(Role.PHYSICIAN, Role.VASCULAR, Role.CLINICADMIN));

    private static final int LONGEST_REASON = 500;

    private final Worklist worklist;
    private final Absences absences;
    private final TaskHands hands;
    private final Turns turns;
    private final DueDates dueDates;
    private final CurrentActor currentActor;
    private final Clock clock;

    HandOnTask(
            Worklist worklist,
            Absences absences,
            TaskHands hands,
            Turns turns,
            DueDates dueDates,
            CurrentActor currentActor,
            Clock clock) {
        this.worklist = worklist;
        this.absences = absences;
        this.hands = hands;
        this.turns = turns;
        this.dueDates = dueDates;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whether any task can be led in one of the roles. */
    public static boolean isLead(Set<Role> roles) {
        return !Collections.disjoint(roles, LEADS);
    }

    /** @param colleagues whom the caller could give it to, who are there */
    public record Led(Entry task, List<Colleague> colleagues) {}

    /** What is claimed and led by the caller. Who is who is asked once, however many claims there are. */
    public List<Led> led() {
        Map<Role, List<Colleague>> byRole = hands.byRole(Role.WITH_PATIENTS);
        Instant now = clock.instant();
        Set<String> away = absences.notOver(now).stream()
                .filter(absence -> !absence.from().isAfter(now))
                .map(Absence::account)
                .collect(Collectors.toSet());
        Map<List<String>, Boolean> leads = new HashMap<>();
        return worklist.claimed().stream()
                .filter(task -> leads.computeIfAbsent(Arrays.asList(task.key(), task.urgency()), kind -> leads(task)))
                .map(task -> new Led(
                        task,
                        roles(task)
                                .flatMap(role -> byRole.getOrDefault(role, List.of()).stream())
                                .distinct()
                                .filter(colleague -> !colleague.id().equals(task.assignee()))
                                .filter(colleague -> !away.contains(colleague.id()))
                                .sorted(Comparator.comparing(Colleague::id))
                                .toList()))
                .toList();
    }

    private static Stream<Role> roles(Entry task) {
        return Stream.of(task.candidateGroup(), task.escalatedTo())
                .filter(Objects::nonNull)
                .flatMap(group -> Role.ofGroup(group).stream());
    }

    /** Whether the caller leads it. */
    private boolean leads(Entry task) {
        Set<Role> roles = currentActor.roles();
        return roles.contains(Role.CLINICADMIN)
                || leader(task).filter(roles::contains).isPresent();
    }

    /** @param to the account that has it from now on, the caller's own to take it over; null: back to its roles */
    @Transactional
    public void handOn(TaskId id, @Nullable String to, @Nullable String reason) {
        turns.take(id);
        Entry task = worklist.entry(id).orElseThrow(() -> new NotFound(WorklistFault.NO_SUCH_TASK));
        if (!leads(task)) {
            throw new AccessDeniedException("Only whoever leads this task can hand it on.");
        }
        Violations violations = new Violations();
        violations.reason(reason, LONGEST_REASON, "reason");
        if (Objects.equals(to, task.assignee())) {
            violations.add("to", to == null ? WorklistFault.NOT_CLAIMED : WorklistFault.CLAIMED_BY, String.valueOf(to));
        }
        violations.refuseIfAny();
        if (to != null) {
            openToLeader(task, to);
            refuseUnfit(id, to);
        }
        hands.handOn(id, to, Objects.requireNonNull(reason).strip());
    }

    /** Who takes a task over in the leading role works on it as if it had been passed on to that role in time. */
    private void openToLeader(Entry task, String to) {
        TaskId id = new TaskId(task.id());
        leader(task)
                .filter(role -> Role.WITH_PATIENTS.contains(role)
                        && to.equals(currentActor.get().id())
                        && currentActor.roles().contains(role)
                        && Collections.disjoint(currentActor.roles(), withPatients(id)))
                .ifPresent(role -> hands.open(id, role));
    }

    private void refuseUnfit(TaskId id, String to) {
        if (hands.of(withPatients(id)).stream()
                .noneMatch(colleague -> colleague.id().equals(to))) {
            throw new Refused("to", WorklistFault.NOT_FOR_ROLE);
        }
        if (absences.isAway(to, clock.instant())) {
            throw new Refused("to", WorklistFault.AWAY, to);
        }
    }

    private Set<Role> withPatients(TaskId id) {
        EnumSet<Role> roles = EnumSet.copyOf(Role.WITH_PATIENTS);
        roles.retainAll(hands.roles(id));
        return roles;
    }

    private Optional<Role> leader(Entry task) {
        Urgency urgency = task.urgency() == null ? Urgency.ROUTINE : Urgency.valueOf(task.urgency());
        return Role.ofGroup(
                dueDates.of(TaskKey.of(task.key()), urgency, task.createdAt()).escalateTo());
    }
}
