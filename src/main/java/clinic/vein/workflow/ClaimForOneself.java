package clinic.vein.workflow;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.workflow.engine.ReadTogether;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for whose a task is, whoever asks and by whatever door: people claim a free task of their own role for
 * themselves and release what they have. All else is handed on by {@link EngineTaskHands}, after its own questions.
 */
public final class ClaimForOneself {

    private final CurrentActor currentActor;
    private final HandsAtWork hands;
    private final IdentityService identity;

    ClaimForOneself(CurrentActor currentActor, HandsAtWork hands, IdentityService identity) {
        this.currentActor = currentActor;
        this.hands = hands;
        this.identity = identity;
    }

    /** @param before whose it was until now */
    public void check(DelegateTask task, @Nullable String before) {
        Actor actor = currentActor.get();
        if (actor.equals(Actor.SYSTEM) || hands.now().isPresent()) {
            return;
        }
        try {
            refuseOthers(task, actor.id(), before);
        } catch (Refused refused) {
            throw Refusals.wrap(refused);
        }
    }

    private void refuseOthers(DelegateTask task, String actor, @Nullable String before) {
        if (before != null && !before.equals(actor)) {
            throw new Refused("", WorkflowFault.NOT_RELEASED_FOR_OTHERS);
        }
        if (task.getAssignee() == null) {
            return;
        }
        if (!task.getAssignee().equals(actor)) {
            throw new Refused("", WorkflowFault.CLAIM_FOR_ONESELF);
        }
        if (!isCandidate(task, actor)) {
            throw new Refused("", WorkflowFault.NOT_FOR_YOUR_ROLE);
        }
    }

    /**
     * By the account's groups now: whoever lost the role or the account may be signed in for a while yet. At our own door they are
     * read with the task.
     */
    private boolean isCandidate(DelegateTask task, String actor) {
        Set<String> waitsFor = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ReadTogether.groupsOf(actor)
                .orElseGet(() -> identity.createGroupQuery().groupMember(actor).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()))
                .stream()
                .anyMatch(waitsFor::contains);
    }
}
