package clinic.vein.careteam;

import clinic.vein.audit.Why;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.referral.CareTeam;
import clinic.vein.worklist.StandIn;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The care team of a referral: each person who has or had a task on it, was asked by name or has said something, and the
 * roles that a task on it or a message waits for now. A role that had its turn is no longer in it: otherwise most of the
 * clinic would be, for ever.
 */
@Component
class TaskCareTeam implements CareTeam {

    private final CareTasks tasks;
    private final StandIn standIn;
    private final BrokenGlasses glasses;
    private final CurrentActor currentActor;
    private final Clock clock;

    TaskCareTeam(CareTasks tasks, StandIn standIn, BrokenGlasses glasses, CurrentActor currentActor, Clock clock) {
        this.tasks = tasks;
        this.standIn = standIn;
        this.glasses = glasses;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public Optional<Why> entitlement(ReferralId id) {
        Actor actor = currentActor.get();
        // Another system is held to its scopes; it belongs to no team.
        if (actor.role() == Role.CLIENT
                || tasks.concern(
                        id,
                        actor.id(),
                        currentActor.roles().stream().map(Role::groupId).collect(Collectors.toSet()),
                        standIn.absentOf(actor.id()))) {
            return Optional.of(Why.ROLE);
        }
        return glasses.open(id, actor.id(), clock.instant())
                .map(glass -> Why.brokenGlass(glass.id().toString()));
    }
}
