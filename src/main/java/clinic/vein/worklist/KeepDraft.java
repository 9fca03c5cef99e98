package clinic.vein.worklist;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.worklist.Worklist.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody has typed into the form of a task for a day, so that a sign-in that ends in the middle loses nothing.
 * It is for whoever has the task and still has a role that it waits for; it goes with the claim.
 */
@Component
public class KeepDraft {

    static final Duration KEPT = Duration.ofDays(1);

    /** In octets: a letter beyond ASCII has several. */
    private static final int LARGEST = 64 * 1024;

    private final Drafts drafts;
    private final DraftSeal seal;
    private final Worklist worklist;
    private final CurrentActor currentActor;
    private final Clock clock;

    KeepDraft(Drafts drafts, DraftSeal seal, Worklist worklist, CurrentActor currentActor, Clock clock) {
        this.drafts = drafts;
        this.seal = seal;
        this.worklist = worklist;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @param typed as the form gave it; nothing here reads it */
    public record Draft(Instant savedAt, String typed) {}

    /** @throws Overtaken when the task went to somebody else, or was done, at the same moment; nothing is kept then */
    @Transactional
    public Instant save(TaskId task, String typed) {
        String account = owner(task);
        if (typed.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Refused("", WorklistFault.DRAFT_TOO_LONG);
        }
        Instant now = clock.instant();
        if (!drafts.save(task, account, seal.seal(task, account, typed), now)) {
            throw new Overtaken(WorklistFault.CLAIM_LOST);
        }
        return now;
    }

    public Optional<Draft> find(TaskId task) {
        String account = owner(task);
        return drafts.find(task, account, clock.instant().minus(KEPT))
                .flatMap(
                        kept -> seal.open(task, account, kept.sealed()).map(typed -> new Draft(kept.savedAt(), typed)));
    }

    public void forgetOld() {
        drafts.forget(clock.instant().minus(KEPT));
    }

    private String owner(TaskId id) {
        Entry task = worklist.entry(id).orElseThrow(() -> new NotFound(WorklistFault.NO_SUCH_TASK));
        boolean hasRole = Stream.of(task.candidateGroup(), task.escalatedTo())
                .filter(Objects::nonNull)
                .flatMap(group -> Role.ofGroup(group).stream())
                .anyMatch(currentActor.roles()::contains);
        if (!hasRole) {
            throw new AccessDeniedException("Not for this role");
        }
        String account = currentActor.get().id();
        if (!account.equals(task.assignee())) {
            throw new Refused("", WorklistFault.NOT_ASSIGNEE);
        }
        return account;
    }
}
