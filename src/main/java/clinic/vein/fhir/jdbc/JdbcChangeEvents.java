package clinic.vein.fhir.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.fhir.subscription.ChangeEvent;
import clinic.vein.fhir.subscription.ChangeEvents;
import clinic.vein.fhir.subscription.SubscriptionId;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChangeEvents implements ChangeEvents {

    private final JdbcClient jdbc;

    JdbcChangeEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String account, long request, int version, Instant at) {
        jdbc.sql("""
                        with told as (
                            select id from clinic.change_subscription
                            where account = :account and state <> 'OFF' order by id for key share
                        )
                        insert into clinic.change_event (subscription_id, request, version, at)
                        select id, :request, :version, :at from told""")
                .param("account", account)
                .param("request", request)
                .param("version", version)
                .param("at", time(at))
                .update();
    }

    @Override
    public void number(SubscriptionId id) {
        jdbc.sql("""
                        with fresh as (
                            select event.id, row_number() over (order by event.id) as place
                            from clinic.change_event event
                            where event.subscription_id = :id and event.number is null
                        ), numbered as (
                            update clinic.change_event event set number = counted.last_event + fresh.place
                            from fresh, clinic.change_subscription counted
                            where event.id = fresh.id and counted.id = :id
                            returning event.number
                        )
                        update clinic.change_subscription
                        set last_event = greatest(last_event, (select max(number) from numbered))
                        where id = :id""").param("id", id.value()).update();
    }

    @Override
    public List<ChangeEvent> of(SubscriptionId id, long first, long last, int most) {
        return jdbc.sql("""
                        select event.number, event.at, sent.id as request from clinic.change_event event
                        left join clinic.sent_request sent on sent.number = event.request
                        where event.subscription_id = :id and event.number between :first and :last
                        order by event.number limit :most""")
                .param("id", id.value())
                .param("first", first)
                .param("last", last)
                .param("most", most)
                .query((row, number) -> new ChangeEvent(
                        row.getLong("number"),
                        Optional.ofNullable(row.getObject("request", UUID.class))
                                .map(ReferralId::new),
                        requiredInstant(row, "at")))
                .list();
    }

    @Override
    public Optional<Long> oldest(SubscriptionId id) {
        return jdbc.sql("select min(number) from clinic.change_event where subscription_id = :id")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    @Override
    public void forget(Instant before) {
        jdbc.sql("""
                        with held as materialized (
                            select id from clinic.change_subscription told
                            where exists (select from clinic.change_event event
                                          where event.subscription_id = told.id and event.at < :before
                                            and event.number is not null)
                            order by id for no key update skip locked
                        ), forgotten as (
                            delete from clinic.change_event event using held
                            where event.subscription_id = held.id and event.at < :before and event.number is not null
                            returning event.subscription_id, event.number
                        ), last as (
                            select subscription_id, max(number) as number from forgotten group by subscription_id
                        )
                        update clinic.change_subscription told
                        set delivered_event = greatest(told.delivered_event, last.number)
                        from last where told.id = last.subscription_id""").param("before", time(before)).update();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return jdbc.sql("""
                        select min(event.at) from clinic.change_event event
                        join clinic.change_subscription told on told.id = event.subscription_id
                        where told.state in ('REQUESTED', 'ACTIVE')
                          and (event.number is null or event.number > told.delivered_event)""")
                .query((row, number) -> Optional.ofNullable(instant(row, "min")))
                .single();
    }
}
