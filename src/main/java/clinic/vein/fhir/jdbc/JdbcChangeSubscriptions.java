package clinic.vein.fhir.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.fhir.subscription.ChangeEvents;
import clinic.vein.fhir.subscription.ChangeSubscription;
import clinic.vein.fhir.subscription.ChangeSubscriptions;
import clinic.vein.fhir.subscription.SubscriptionId;
import clinic.vein.fhir.subscription.SubscriptionState;
import clinic.vein.kernel.sql.Codes;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChangeSubscriptions implements ChangeSubscriptions {

    private final JdbcClient jdbc;
    private final ChangeEvents events;

    JdbcChangeSubscriptions(JdbcClient jdbc, ChangeEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void takeTurn(String account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:turn, 0)) is null")
                .param("turn", "subscriptions " + account)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(ChangeSubscription subscription, Instant nextAttempt) {
        jdbc.sql("""
                        insert into clinic.change_subscription (
                            id, account, state, endpoint, sealed, reason, heartbeat_seconds, most_events, ends_at,
                            version, changed_at, next_attempt_at)
                        values (
                            :id, :account, :state, :endpoint, :sealed, :reason, :heartbeat, :mostEvents, :endsAt,
                            :version, :changedAt, :nextAttempt)""")
                .param("id", subscription.id().value())
                .param("account", subscription.account())
                .param("state", subscription.state().name())
                .param("endpoint", subscription.endpoint().toString())
                .param("sealed", subscription.sealed())
                .param("reason", subscription.reason())
                .param(
                        "heartbeat",
                        subscription.heartbeat().map(Duration::toSeconds).orElse(null))
                .param("mostEvents", subscription.mostEvents())
                .param("endsAt", time(subscription.endsAt().orElse(null)))
                .param("version", subscription.version())
                .param("changedAt", time(subscription.changedAt()))
                .param("nextAttempt", time(nextAttempt))
                .update();
    }

    @Override
    public Optional<ChangeSubscription> find(String account, SubscriptionId id) {
        return find(account, id, "select * from clinic.change_subscription where account = :account and id = :id");
    }

    @Override
    public Optional<ChangeSubscription> hold(String account, SubscriptionId id) {
        return find(account, id, """
                select * from clinic.change_subscription where account = :account and id = :id
                for no key update""");
    }

    private Optional<ChangeSubscription> find(String account, SubscriptionId id, String sql) {
        return jdbc.sql(sql)
                .param("account", account)
                .param("id", id.value())
                .query((row, number) -> subscription(row))
                .optional();
    }

    @Override
    public List<ChangeSubscription> of(String account) {
        return jdbc.sql("select * from clinic.change_subscription where account = :account order by changed_at, id")
                .param("account", account)
                .query((row, number) -> subscription(row))
                .list();
    }

    @Override
    public void remove(SubscriptionId id) {
        jdbc.sql("delete from clinic.change_subscription where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void restate(SubscriptionId id, SubscriptionState state, Instant now) {
        jdbc.sql("""
                        update clinic.change_subscription
                        set state = :state, version = version + 1, changed_at = :now, attempts = 0,
                            next_attempt_at = :now, taken_until = null, failure = null
                        where id = :id""")
                .param("id", id.value())
                .param("state", state.name())
                .param("now", time(now))
                .update();
    }

    @Override
    public Optional<ChangeSubscription> take(Instant now, Instant until) {
        Optional<UUID> due =
                jdbc.sql("""
                        select id from clinic.change_subscription due
                        where state in ('REQUESTED', 'ACTIVE') and next_attempt_at <= :now
                          and (taken_until is null or taken_until <= :now)
                          and (state = 'REQUESTED' or delivered_event < last_event
                               or sent_at + make_interval(secs => heartbeat_seconds) <= :now
                               or exists (select from clinic.change_event event
                                          where event.subscription_id = due.id and event.number is null))
                        order by next_attempt_at, id limit 1 for no key update skip locked""").param("now", time(now)).query(UUID.class).optional();
        due.ifPresent(id -> {
            events.number(new SubscriptionId(id));
            jdbc.sql("""
                            update clinic.change_subscription set taken_until = :until, attempts = attempts + 1
                            where id = :id""").param("id", id).param("until", time(until)).update();
        });
        return due.flatMap(id -> jdbc.sql("select * from clinic.change_subscription where id = :id")
                .param("id", id)
                .query((row, number) -> subscription(row))
                .optional());
    }

    @Override
    public void sent(ChangeSubscription taken, SubscriptionState state, long delivered, Instant now) {
        jdbc.sql("""
                        update clinic.change_subscription
                        set delivered_event = greatest(delivered_event, :delivered), attempts = 0, failure = null,
                            next_attempt_at = :now, sent_at = :now, taken_until = null,
                            version = version + case when state = :state then 0 else 1 end,
                            changed_at = case when state = :state then changed_at else :now end, state = :state
                        where id = :id and taken_until = :until""")
                .param("id", taken.id().value())
                .param("until", time(taken.takenUntil().orElseThrow()))
                .param("state", state.name())
                .param("delivered", delivered)
                .param("now", time(now))
                .update();
    }

    @Override
    public void failed(ChangeSubscription taken, SubscriptionState state, String failure, Instant again, Instant now) {
        jdbc.sql("""
                        update clinic.change_subscription
                        set failure = :failure, next_attempt_at = :again, taken_until = null,
                            version = version + case when state = :state then 0 else 1 end,
                            changed_at = case when state = :state then changed_at else :now end, state = :state
                        where id = :id and taken_until = :until""")
                .param("id", taken.id().value())
                .param("until", time(taken.takenUntil().orElseThrow()))
                .param("state", state.name())
                .param("failure", failure)
                .param("again", time(again))
                .param("now", time(now))
                .update();
    }

    @Override
    public void numberInError() {
        jdbc.sql("""
                        select id from clinic.change_subscription failed
                        where state = 'ERROR' and exists (select from clinic.change_event event
                                                          where event.subscription_id = failed.id
                                                            and event.number is null)
                        order by id for no key update skip locked""").query(UUID.class).list().forEach(id -> events.number(new SubscriptionId(id)));
    }

    @Override
    public void end(Instant now) {
        jdbc.sql("""
                        select id from clinic.change_subscription where state <> 'OFF' and ends_at <= :now
                        order by id for no key update skip locked""").param("now", time(now)).query(UUID.class).list().forEach(id -> {
            events.number(new SubscriptionId(id));
            restate(new SubscriptionId(id), SubscriptionState.OFF, now);
        });
    }

    @Override
    public int count(SubscriptionState state) {
        return jdbc.sql("select count(*) from clinic.change_subscription where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    private static ChangeSubscription subscription(ResultSet row) throws SQLException {
        return new ChangeSubscription(
                new SubscriptionId(row.getObject("id", UUID.class)),
                row.getString("account"),
                Codes.required(row, "state", SubscriptionState.class),
                URI.create(row.getString("endpoint")),
                row.getBytes("sealed"),
                row.getString("reason"),
                Optional.ofNullable(seconds(row)).map(Duration::ofSeconds),
                row.getInt("most_events"),
                Optional.ofNullable(instant(row, "ends_at")),
                row.getInt("version"),
                requiredInstant(row, "changed_at"),
                row.getLong("last_event"),
                row.getLong("delivered_event"),
                row.getInt("attempts"),
                Optional.ofNullable(instant(row, "taken_until")),
                Optional.ofNullable(instant(row, "sent_at")),
                Optional.ofNullable(row.getString("failure")));
    }

    private static @Nullable Long seconds(ResultSet row) throws SQLException {
        Integer seconds = row.getObject("heartbeat_seconds", Integer.class);
        return seconds == null ? null : seconds.longValue();
    }
}
