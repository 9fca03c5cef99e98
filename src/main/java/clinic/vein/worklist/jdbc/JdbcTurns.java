package clinic.vein.worklist.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Fault;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.process.Turns;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.worklist.WorklistFault;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A turn is the lock of the referral's row. It does not stand in the way of whoever only refers to the row. */
@Repository
class JdbcTurns implements Turns {

    private static final Set<EventKind> CLOSING =
            Arrays.stream(EventKind.values()).filter(EventKind::closes).collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;
    private final ClinicSettings clinic;

    JdbcTurns(JdbcClient jdbc, ClinicSettings clinic) {
        this.jdbc = jdbc;
        this.clinic = clinic;
    }

    record Open(@Nullable String assignee) {}

    record Done(EventKind kind, String actor, Instant at) {}

    @Override
    public void take(ReferralId id) {
        boolean closed = lock(id.value()).map(open -> !open).orElse(false);
        if (closed) {
            throw last("referral_id = :id and kind in (:kinds)", id.value(), CLOSING)
                    .map(done -> overtaken(WorklistFault.CLOSED_BY, done))
                    .orElseGet(() -> new Overtaken(WorklistFault.CLOSED));
        }
    }

    @Override
    public void takeEvenIfClosed(ReferralId id) {
        lock(id.value());
    }

    @Override
    public boolean take(TaskId id) {
        return takeOf(id).isPresent();
    }

    @Override
    public boolean takeToClaim(TaskId id, String person) {
        Optional<Open> open = takeOf(id);
        open.map(Open::assignee).filter(assignee -> !assignee.equals(person)).ifPresent(assignee -> {
            throw last("step = :id and kind in (:kinds)", id.value(), Set.of(EventKind.TASK_CLAIMED))
                    .filter(done -> done.actor().equals(assignee))
                    .map(done -> overtaken(WorklistFault.SOMEBODY_WAS_FASTER, done))
                    .orElseGet(() -> new Overtaken(WorklistFault.CLAIMED, assignee));
        });
        return open.isPresent();
    }

    /**
     * The referral before the task, as whoever changes one does. Both are read as they are once nobody else has them.
     *
     * @return how the task stands; nothing for one that is none of a referral's
     */
    private Optional<Open> takeOf(TaskId id) {
        Optional<Open> open = jdbc.sql("""
                        select task.assignee from clinic.referral
                        join clinic.open_task task on task.referral_id = referral.id
                        where task.id = :id for no key update of referral, task""")
                .param("id", id.value())
                .query((row, number) -> new Open(row.getString("assignee")))
                .optional();
        if (open.isEmpty()) {
            last(
                            "step = :id and kind in (:kinds)",
                            id.value(),
                            Set.of(EventKind.TASK_COMPLETED, EventKind.TASK_REMOVED))
                    .ifPresent(done -> {
                        throw overtaken(WorklistFault.TASK_FINISHED, done);
                    });
        }
        return open;
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

    /** Such as "This task is no longer open: Task completed (nurse, 29 November 2026 at 09:12)." */
    private Overtaken overtaken(Fault fault, Done done) {
        return new Overtaken(fault, done.kind(), done.actor(), done.at().atZone(clinic.zone()));
    }
}
