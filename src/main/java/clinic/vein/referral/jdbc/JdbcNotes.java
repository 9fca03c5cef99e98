package clinic.vein.referral.jdbc;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.referral.Notes;
import clinic.vein.referral.timeline.EventKind;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNotes implements Notes {

    /** Longer than two presses of a button lie apart, shorter than anybody who looked takes to say it once more. */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    JdbcNotes(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void add(ReferralId id, @Nullable CareTask task, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            write(id, "NOTE", task == null ? null : task.id(), text);
        }
    }

    @Override
    public void addInformation(ReferralId id, String text) {
        write(id, "INFORMATION", null, text);
    }

    @Override
    public boolean hasJustAdded(ReferralId id, String text) {
        return jdbc.sql("""
                        select exists (
                            select from clinic.note
                            where referral_id = :id and kind = 'INFORMATION' and at >= :since and actor = :actor
                              and text = :text)""")
                .param("id", id.value())
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(A_MOMENT), ZoneOffset.UTC))
                .param("actor", currentActor.get().id())
                .param("text", text.strip())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasJustReported(ReferralId id, String text) {
        return hasJustAdded(id, text)
                && jdbc.sql("""
                                select exists (
                                    select from clinic.referral_event
                                    where referral_id = :id and kind = :kind and at >= :since and actor = :actor
                                      and archived is null)""")
                        .param("id", id.value())
                        .param("kind", EventKind.RED_FLAG_REPORTED.name())
                        .param("since", OffsetDateTime.ofInstant(clock.instant().minus(A_MOMENT), ZoneOffset.UTC))
                        .param("actor", currentActor.get().id())
                        .query(Boolean.class)
                        .single();
    }

    private void write(ReferralId id, String kind, @Nullable String task, String text) {
        Actor actor = currentActor.get();
        jdbc.sql("""
                        insert into clinic.note (referral_id, kind, at, actor, role, task, text)
                        values (:id, :kind, :at, :actor, :role, :task, :text)""")
                .param("id", id.value())
                .param("kind", kind)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", actor.id())
                .param("role", actor.role().name())
                .param("task", task)
                .param("text", text.strip())
                .update();
    }
}
