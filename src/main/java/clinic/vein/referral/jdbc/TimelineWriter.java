package clinic.vein.referral.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ModelVersion;
import clinic.vein.referral.FollowedReferralNoted;
import clinic.vein.referral.TimelineStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes what was noted on timelines: all that a transaction has noted by one statement, wherever nobody looks in between. */
@Component
class TimelineWriter implements TransactionExecutionListener {

    /** By then there are transactions, whose beginning this listens to. */
    private final ObjectProvider<JdbcClient> jdbc;

    private final ApplicationEventPublisher events;

    TimelineWriter(ObjectProvider<JdbcClient> jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && transaction.isNewTransaction()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionEntries.begin(this::write);
        }
    }

    /** In the order of the calls, and with those of the same transaction or not at all. */
    void add(NotedEntry entry) {
        TransactionEntries ofTransaction = TransactionEntries.now();
        if (ofTransaction == null) {
            write(List.of(entry));
        } else {
            ofTransaction.add(entry);
        }
    }

    /**
     * All that may be missing is an array here, because its type is then always the same: the driver has a statement prepared
     * anew, and planned, whenever a value that had a type is missing, or the other way round.
     */
    private void write(List<NotedEntry> entries) {
        List<UUID> followed = jdbc.getObject()
                .sql("""
                        insert into clinic.referral_event
                            (referral_id, kind, at, actor, role, entry, step, due_at, process, process_version)
                        select referral_id, kind, at::timestamptz, actor, role, entry::jsonb, step, due_at::timestamptz,
                               process, process_version
                        from unnest(:referrals, :kinds, :times, :actors, :roles, :entries, :steps, :dueTimes, :processes,
                                    :versions) with ordinality
                            as noted (referral_id, kind, at, actor, role, entry, step, due_at, process, process_version, place)
                        order by place
                        returning (select sent.referral_id from clinic.sent_request sent
                                   where sent.referral_id = referral_event.referral_id limit 1)""")
                .param(
                        "referrals",
                        entries.stream().map(each -> each.referral().value()).toArray(UUID[]::new))
                .param("kinds", texts(entries, NotedEntry::kind))
                .param("times", texts(entries, each -> each.at().toString()))
                .param("actors", texts(entries, each -> each.actor().id()))
                .param("roles", texts(entries, each -> each.actor().role().name()))
                .param("entries", texts(entries, NotedEntry::entry))
                .param("steps", texts(entries, each -> ofStep(each, TimelineStep::id)))
                .param("dueTimes", texts(entries, each -> text(ofStep(each, TimelineStep::dueAt))))
                .param("processes", texts(entries, each -> ofModel(each, ModelVersion::process)))
                .param("versions", versions(entries))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        followed.stream()
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(id -> events.publishEvent(new FollowedReferralNoted(new ReferralId(id))));
    }

    private static String[] texts(List<NotedEntry> entries, Function<NotedEntry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    private static Integer[] versions(List<NotedEntry> entries) {
        return entries.stream()
                .map(each -> ofModel(each, ModelVersion::version))
                .toArray(Integer[]::new);
    }

    private static <T> @Nullable T ofStep(NotedEntry entry, Function<TimelineStep, @Nullable T> part) {
        return entry.step() == null ? null : part.apply(entry.step());
    }

    private static <T> @Nullable T ofModel(NotedEntry entry, Function<ModelVersion, T> part) {
        ModelVersion model = ofStep(entry, TimelineStep::model);
        return model == null ? null : part.apply(model);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
