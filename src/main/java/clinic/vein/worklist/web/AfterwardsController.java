package clinic.vein.worklist.web;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.worklist.TaskCards;
import clinic.vein.worklist.TaskCards.Card;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever has completed a task what comes of it, and who has it now. */
@RestController
class AfterwardsController {

    /** Later it is no answer to what was done but a look at the referral, which is read where that is put on record. */
    private static final Duration RIGHT_AFTER = Duration.ofMinutes(5);

    private final TaskCards cards;
    private final Referrals referrals;
    private final CurrentActor currentActor;
    private final Clock clock;

    AfterwardsController(TaskCards cards, Referrals referrals, CurrentActor currentActor, Clock clock) {
        this.clock = clock;
        this.cards = cards;
        this.referrals = referrals;
        this.currentActor = currentActor;
    }

    /** @param open whether the referral goes on */
    record Afterwards(String reference, ReferralState state, boolean open, List<Next> tasks) {}

    /**
     * @param key of the task that is open now
     * @param groups the roles that it waits for
     * @param assignee who has claimed it; null while nobody has
     * @param own whether the caller may do it
     */
    record Next(
            String id,
            String key,
            List<String> groups,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            boolean own) {}

    /** For who has completed the task alone, and has just done so. */
    @GetMapping("/api/tasks/{id}/afterwards")
    ResponseEntity<Afterwards> afterwards(
            @PathVariable String id,
            @Parameter(description = "The id of the referral that the task was of") @RequestParam UUID referral) {
        ReferralId of = new ReferralId(referral);
        String me = currentActor.get().id();
        Referral now = cards.completedBy(new TaskId(id), of, clock.instant().minus(RIGHT_AFTER))
                .filter(me::equals)
                .flatMap(completer -> referrals.find(of))
                .orElseThrow(NoSuchTask::new);
        Set<String> groups = currentActor.roles().stream().map(Role::groupId).collect(Collectors.toSet());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Afterwards(
                        now.reference().value(),
                        now.state(),
                        now.state().isOpen(),
                        cards.of(of).stream()
                                .map(card -> next(card, me, groups))
                                .toList()));
    }

    private static Next next(Card card, String me, Set<String> groups) {
        boolean own =
                card.assignee() == null ? !Collections.disjoint(card.groups(), groups) : me.equals(card.assignee());
        return new Next(card.id().value(), card.key(), card.groups(), card.assignee(), card.dueAt(), own);
    }
}
