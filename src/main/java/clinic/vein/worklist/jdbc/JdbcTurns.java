package clinic.vein.worklist.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.process.Turns;
import clinic.vein.referral.timeline.EventKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A turn is the lock of the referral's row. It does not stand in the way of whoever only refers to the row. */
@Repository
class JdbcTurns implements Turns {

    private static final Set<EventKind> CLOSING =
            Arrays.stream(EventKind.values()).filter(EventKind::closes).collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;
    private final ClinicSettings clinic;
    private final Words words;

    JdbcTurns(JdbcClient jdbc, ClinicSettings clinic, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.words = catalogue.in(Language.ENGLISH);
    }

    record Done(EventKind kind, String actor, Instant at) {}

    @Override
    public void take(ReferralId id) {
        boolean closed = lock(id.value()).map(open -> !open).orElse(false);
        if (closed) {
            throw new Overtaken(
                    "closed",
                    last("referral_id = :id and kind in (:kinds)", id.value(), CLOSING)
                            .map(done -> "The referral is closed: " + inWords(done))
                            .orElse("The referral is closed."));
        }
    }

    @Override
    public void take(TaskId id) {
        referralOf(id).ifPresent(this::lock);
        if (referralOf(id).isEmpty()) {
            last(
                            "step = :id and kind in (:kinds)",
                            id.value(),
                            Set.of(EventKind.TASK_COMPLETED, EventKind.TASK_REMOVED))
                    .ifPresent(done -> {
                        throw new Overtaken("task.finished", "This task is no longer open: " + inWords(done));
                    });
        }
    }

    @Override
    public void takeToClaim(TaskId id, String person) {
        take(id);
        assignee(id).filter(assignee -> !assignee.equals(person)).ifPresent(assignee -> {
            throw new Overtaken(
                    "already.claimed",
                    last("step = :id and kind in (:kinds)", id.value(), Set.of(EventKind.TASK_CLAIMED))
                            .filter(done -> done.actor().equals(assignee))
                            .map(done -> "Somebody else was faster: " + inWords(done))
                            .orElse(assignee + " has claimed this task."));
        });
    }

    private Optional<UUID> referralOf(TaskId id) {
        return jdbc.sql("select referral_id from clinic.open_task where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    private Optional<String> assignee(TaskId id) {
        return jdbc.sql("select assignee from clinic.open_task where id = :id and assignee is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** @return whether it is open, as it is once nobody else changes it */
    private Optional<Boolean> lock(UUID referral) {
        return jdbc.sql("select open from clinic.referral where id = :id for no key update")
                .param("id", referral)
                .query(Boolean.class)
                .optional();
    }

    private Optional<Done> last(String condition, Object id, Set<EventKind> kinds) {
        return jdbc.sql("select kind, actor, at from clinic.referral_event where " + condition
                        + " order by id desc limit 1")
                .param("id", id)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query((row, number) -> new Done(
                        Codes.required(row, "kind", EventKind.class),
                        row.getString("actor"),
                        requiredInstant(row, "at")))
                .optional();
    }

    /** Such as "Task completed (nurse, 29 November 2026 at 09:12)". */
    private String inWords(Done done) {
        return words.of(done.kind()) + " (" + done.actor() + ", " + words.dayAndTime(done.at(), clinic.zone()) + ").";
    }
}
