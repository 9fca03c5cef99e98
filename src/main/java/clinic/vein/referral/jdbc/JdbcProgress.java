package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.audit.RecordsChanged;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.EventNoted;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralClosed;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TimelineJson;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProgress implements Progress {

    private static final TimelineStep NO_STEP = TimelineStep.of(null);

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
        note(id, entry, NO_STEP);
    }

    @Override
    public void note(ReferralId id, TimelineEntry entry, TimelineStep step) {
        Actor actor = currentActor.get();
        jdbc.sql("""
                        insert into clinic.referral_event
                            (referral_id, kind, at, actor, role, entry, step, due_at, process, process_version)
                        values (:id, :kind, :at, :actor, :role, :entry::jsonb, :step, :dueAt, :process, :version)""")
                .param("id", id.value())
                .param("kind", entry.kind().name())
                .param("at", time(clock.instant()))
                .param("actor", actor.id())
                .param("role", actor.role().name())
                .param("entry", TimelineJson.write(entry))
                .param("step", step.id())
                .param("dueAt", time(step.dueAt()))
                .param("process", step.model() == null ? null : step.model().process())
                .param("version", step.model() == null ? null : step.model().version())
                .update();
        recordsChanged.changed(id, entry.kind().name());
        events.publishEvent(new EventNoted(id, entry.kind()));
    }
}
