package clinic.vein.workflow;

import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.AbandonedClaim;
import clinic.vein.process.ChangeOfHands;
import clinic.vein.process.ChangeOfHands.GivenBack;
import clinic.vein.process.ChangeOfHands.HandedOn;
import clinic.vein.process.TaskHands;
import clinic.vein.process.TaskJournal;
import clinic.vein.workflow.engine.AbandonedClaims;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EngineTaskHands implements TaskHands {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final AbandonedClaims abandonedClaims;
    private final AsTheSystem asTheSystem;
    private final HandsAtWork hands;
    private final TaskJournal journal;

    EngineTaskHands(
            TaskService tasks,
            RuntimeService runtime,
            IdentityService identity,
            AbandonedClaims abandonedClaims,
            AsTheSystem asTheSystem,
            HandsAtWork hands,
            TaskJournal journal) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.abandonedClaims = abandonedClaims;
        this.asTheSystem = asTheSystem;
        this.hands = hands;
        this.journal = journal;
    }

    @Override
    public List<AbandonedClaim> abandoned() {
        return abandonedClaims.list();
    }

    @Override
    public boolean isAbandoned(AbandonedClaim claim) {
        return abandonedClaims.isStill(claim);
    }

    @Override
    public void giveBack(AbandonedClaim claim) {
        asTheSystem.run(() -> {
            Task task = tasks.createTaskQuery()
                    .taskId(claim.task().value())
                    .taskAssignee(claim.assignee())
                    .singleResult();
            if (task != null) {
                assign(claim.task(), null, new GivenBack(claim.why()));
            }
        });
    }

    @Override
    public void isBackWith(TaskId task, String account) {
        asTheSystem.run(() -> tasks.setOwner(find(task).value(), account));
    }

    @Override
    public void handOn(TaskId task, @Nullable String to, String reason) {
        asTheSystem.run(() -> assign(find(task), to, new HandedOn(reason)));
    }

    private void assign(TaskId task, @Nullable String to, ChangeOfHands why) {
        try {
            hands.run(why, () -> tasks.setAssignee(task.value(), to));
        } catch (ProcessEngineException e) {
            throw LostRaces.translated(e);
        }
    }

    @Override
    public void open(TaskId id, Role role) {
        asTheSystem.run(() -> {
            Task task = tasks.createTaskQuery().taskId(find(id).value()).singleResult();
            tasks.addCandidateGroup(id.value(), role.groupId());
            String referral = runtime.createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult()
                    .getBusinessKey();
            journal.escalated(EngineTaskView.of(clinic.vein.kernel.ReferralId.of(referral), task), role.groupId());
        });
    }

    @Override
    public Set<Role> roles(TaskId task) {
        return asTheSystem.get(() -> tasks.getIdentityLinksForTask(find(task).value()).stream()
                .flatMap(link -> Role.ofGroup(link.getGroupId()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    @Override
    public List<Colleague> of(Set<Role> roles) {
        return byRole(roles).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Colleague::id))
                .toList();
    }

    @Override
    public Map<Role, List<Colleague>> byRole(Set<Role> roles) {
        return asTheSystem.get(() -> roles.stream()
                .collect(Collectors.toMap(
                        role -> role,
                        role -> identity.createUserQuery().memberOfGroup(role.groupId()).list().stream()
                                .map(EngineTaskHands::colleague)
                                .toList())));
    }

    private static Colleague colleague(User user) {
        return new Colleague(
                user.getId(),
                (Objects.toString(user.getFirstName(), "") + " " + Objects.toString(user.getLastName(), "")).strip());
    }

    private TaskId find(TaskId id) {
        if (tasks.createTaskQuery().taskId(id.value()).count() == 0) {
            throw new NotFound(WorkflowFault.NO_SUCH_TASK);
        }
        return id;
    }
}
