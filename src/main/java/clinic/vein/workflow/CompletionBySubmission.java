package clinic.vein.workflow;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.quantity.UsualUnits;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessVariable;
import clinic.vein.workflow.engine.BroughtVariables;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * The one way to complete a task, whoever asks: only its assignee, the patient where the task is the patient's as well, or nobody where it was planned,
 * and only with a valid submission. The document is gone from the process before anything of it is stored.
 */
public final class CompletionBySubmission implements TaskListener {

    static final String SUBMISSION = "submission";

    private static final Set<String> KNOWN = Arrays.stream(ProcessVariable.values())
            .map(ProcessVariable::variableName)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<CareTask, HumanTask<?>> tasks;
    private final CurrentActor currentActor;
    private final SubmissionReader reader;

    CompletionBySubmission(List<HumanTask<?>> tasks, CurrentActor currentActor, ClinicSettings clinic) {
        this.tasks = tasks.stream().collect(Collectors.toUnmodifiableMap(HumanTask::key, Function.identity()));
        this.currentActor = currentActor;
        this.reader = new SubmissionReader(UsualUnits.in(clinic.country()));
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            complete(task, work(task));
        } catch (Refused refused) {
            throw Refusals.wrap(refused);
        }
    }

    private HumanTask<?> work(DelegateTask task) {
        return CareTask.find(task.getTaskDefinitionKey())
                .<HumanTask<?>>map(tasks::get)
                .orElseThrow(() -> new Refused("", WorkflowFault.UNKNOWN_TASK));
    }

    private <S> void complete(DelegateTask task, HumanTask<S> work) {
        Actor actor = currentActor.get();
        boolean unattended = actor.equals(Actor.PATIENT) || actor.equals(Actor.SYSTEM) || actor.role() == Role.CLIENT;
        if (!unattended) {
            refuseOtherRoles(task);
            refuseOthers(task, actor);
        }
        S submission = reader.read(takeDocument(task), work.submission());
        if (unattended && !isFor(actor, work, submission)) {
            throw new Refused("", WorkflowFault.NOT_ASSIGNEE);
        }
        ProcessFactsWriter.write(
                work.complete(EngineTaskView.context(task, work.key(), actor), submission), task.getExecution());
    }

    private static <S> boolean isFor(Actor actor, HumanTask<S> work, S submission) {
        return switch (actor.role()) {
            case PATIENT -> work.isForPatient(submission);
            case CLIENT -> work.isForClient(submission);
            default -> work.isForSystem(submission);
        };
    }

    /**
     * An administrator may be told of a task and hand it on, and never decides for a patient; and whoever it is handed
     * to must have a role that it waits for.
     */
    private void refuseOtherRoles(DelegateTask task) {
        Set<Role> waitsFor = task.getCandidates().stream()
                .flatMap(link -> Role.ofGroup(link.getGroupId()).stream())
                .filter(Role.WITH_PATIENTS::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (Collections.disjoint(currentActor.roles(), waitsFor)) {
            String roles = waitsFor.stream().map(Role::title).collect(Collectors.joining(", "));
            throw new Refused(
                    "", roles.isEmpty() ? WorkflowFault.LOST_ITS_ROLES : WorkflowFault.FOR_OTHER_ROLES, roles);
        }
    }

    /**
     * Takes what the form sent away from the process.
     *
     * @throws Refused when the actor has not claimed the task, or sent anything but the form's document
     */
    static String takeDocument(DelegateTask task, Actor actor) {
        refuseOthers(task, actor);
        return takeDocument(task);
    }

    private static void refuseOthers(DelegateTask task, Actor actor) {
        if (!actor.id().equals(task.getAssignee())) {
            throw new Refused("", WorkflowFault.NOT_ASSIGNEE);
        }
    }

    private static String takeDocument(DelegateTask task) {
        if (!(task.getVariable(SUBMISSION) instanceof String document)) {
            throw new Refused(SUBMISSION, WorkflowFault.NO_FORM);
        }
        task.removeVariable(SUBMISSION);
        refuseUnknownVariables(task);
        return document;
    }

    private static void refuseUnknownVariables(DelegateTask task) {
        Set<String> unknown = new TreeSet<>(task.getVariableNames());
        unknown.removeAll(KNOWN);
        if (unknown.stream().anyMatch(name -> BroughtVariables.isBrought(task, name))) {
            throw new Refused("", WorkflowFault.UNKNOWN_VARIABLE);
        }
    }
}
