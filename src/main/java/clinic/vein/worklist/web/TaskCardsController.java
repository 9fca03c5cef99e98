package clinic.vein.worklist.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.worklist.TaskCards;
import clinic.vein.worklist.TaskCards.Card;
import clinic.vein.worklist.TaskCards.Counts;
import clinic.vein.worklist.WorklistFault;
import clinic.vein.worklist.web.CardPage.Asker;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the Tasklist's cards say, for all tasks of its page at once. */
@RestController
class TaskCardsController {

    private static final int LONGEST_PAGE = 200;

    private final TaskCards cards;
    private final MeasureWait measureWait;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final Clock clock;

    TaskCardsController(
            TaskCards cards,
            MeasureWait measureWait,
            RecordsRead recordsRead,
            CurrentActor currentActor,
            ClinicSettings clinic,
            Clock clock) {
        this.cards = cards;
        this.measureWait = measureWait;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.clock = clock;
    }

    record Asked(
            @Schema(description = "Ids of open tasks, 200 at most; of those that are not the caller's nothing is told")
            @Nullable
            List<String> tasks) {}

    /** By POST, so that what is told stays in no cache and the ids in no log. */
    @PostMapping("/api/tasks:cards")
    ResponseEntity<CardPage> cards(@RequestBody Asked asked) {
        Asker asker = asker();
        List<Card> seen =
                cards.of(ids(asked.tasks())).stream().filter(asker::sees).toList();
        if (asker.seesPatients() && !seen.isEmpty()) {
            recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "tasks");
        }
        Instant now = clock.instant();
        Set<ReferralId> referrals = seen.stream().map(Card::referral).collect(Collectors.toSet());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(CardPage.of(
                        seen,
                        measureWait.of(referrals),
                        asker,
                        now,
                        clinic.zone(),
                        cards.look(asker.account(), now).orElse(null)));
    }

    /** How many tasks the caller's lists have. Where counting stopped, 100 stands for that many and more. */
    @GetMapping("/api/tasks:counts")
    ResponseEntity<Counts> counts() {
        Asker asker = asker();
        Instant now = clock.instant();
        Instant endOfToday = LocalDate.ofInstant(now, clinic.zone())
                .plusDays(1)
                .atStartOfDay(clinic.zone())
                .toInstant();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(cards.count(asker.account(), asker.groups(), now, endOfToday));
    }

    private static Set<TaskId> ids(@Nullable List<String> tasks) {
        if (tasks == null || tasks.contains(null)) {
            throw new Refused("tasks", FieldFault.REQUIRED);
        }
        if (tasks.size() > LONGEST_PAGE) {
            throw new Refused("tasks", WorklistFault.PAGE_TOO_LONG, LONGEST_PAGE);
        }
        // The database takes no such character in a text, so no task has such an id.
        return tasks.stream()
                .filter(id -> id.indexOf('\0') < 0)
                .map(TaskId::new)
                .collect(Collectors.toSet());
    }

    private Asker asker() {
        Set<Role> roles = currentActor.roles();
        return new Asker(
                currentActor.get().id(),
                roles.stream().map(Role::groupId).collect(Collectors.toSet()),
                !Collections.disjoint(roles, Role.WITH_PATIENTS));
    }
}
