package clinic.vein.referral.jdbc;

import clinic.vein.audit.RecordsChanged;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProgress implements Progress {

    private final JdbcClient jdbc;
    private final TimelineWriter timelines;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RecordsChanged recordsChanged;

    JdbcProgress(
            JdbcClient jdbc,
            TimelineWriter timelines,
            CurrentActor currentActor,
            Clock clock,
            ApplicationEventPublisher events,
            RecordsChanged recordsChanged) {
        this.jdbc = jdbc;
        this.timelines = timelines;
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
        timelines.add(new NotedEntry(
                id, entry.kind().name(), clock.instant(), currentActor.get(), TimelineJson.write(entry), step));
        recordsChanged.changed(id, entry.kind().name());
        events.publishEvent(new EventNoted(id, entry.kind()));
    }
}
