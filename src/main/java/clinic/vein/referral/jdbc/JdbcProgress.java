package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.audit.RecordsChanged;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ModelVersion;
import clinic.vein.referral.EventNoted;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralClosed;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TimelineJson;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProgress implements Progress {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RecordsChanged recordsChanged;

    JdbcProgress(
            JdbcClient jdbc,
            CurrentActor currentActor,
            Clock clock,
            ApplicationEventPublisher events,
            RecordsChanged recordsChanged) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
        this.recordsChanged = recordsChanged;
    }

    @Override
    public void move(ReferralId id, ReferralState to, TimelineEntry entry) {
        int moved =
                jdbc.sql("""
                        update clinic.referral set state = :state, version = version + 1
                        where id = :id and open""").param("id", id.value()).param("state", to.name()).update();
        if (moved == 0) {
            throw new IllegalStateException("Referral " + id + " is closed or unknown");
        }
        note(id, entry);
        if (!to.isOpen()) {
            events.publishEvent(new ReferralClosed(id, to));
        }
    }

    @Override
    public void restore(ReferralId id, ReferralState to, TimelineEntry entry) {
        int moved =
                jdbc.sql("""
                        update clinic.referral set state = :state, version = version + 1
                        where id = :id and not open and erased_at is null""").param("id", id.value()).param("state", to.name()).update();
        if (moved == 0) {
            throw new IllegalStateException("Referral " + id + " is open or unknown");
        }
        note(id, entry);
    }

    @Override
    public void note(ReferralId id, TimelineEntry entry) {
        write(id, entry, null);
    }

    @Override
    public void note(ReferralId id, TimelineEntry entry, TimelineStep step) {
        write(id, entry, step);
    }

    private void write(ReferralId id, TimelineEntry entry, @Nullable TimelineStep step) {
        ModelVersion model = step == null ? null : step.model();
        Actor actor = currentActor.get();
        boolean followed = jdbc.sql("""
                        insert into clinic.referral_event
                            (referral_id, kind, at, actor, role, entry, step, due_at, process, process_version)
                        values (:id, :kind, :at, :actor, :role, :entry::jsonb, :step, :dueAt, :process, :version)
                        returning exists (select from clinic.sent_request sent where sent.referral_id = :id)""")
                .param("id", id.value())
                .param("kind", entry.kind().name())
                .param("at", time(clock.instant()))
                .param("actor", actor.id())
                .param("role", actor.role().name())
                .param("entry", TimelineJson.write(entry))
                .param("step", step == null ? null : step.id())
                .param("dueAt", time(step == null ? null : step.dueAt()))
                .param("process", model == null ? null : model.process())
                .param("version", model == null ? null : model.version())
                .query(Boolean.class)
                .single();
        recordsChanged.changed(id, entry.kind().name());
        events.publishEvent(new EventNoted(id, entry.kind(), followed));
    }
}
