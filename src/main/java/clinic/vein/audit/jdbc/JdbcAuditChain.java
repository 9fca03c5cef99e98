package clinic.vein.audit.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.audit.AuditChain;
import clinic.vein.audit.AuditRow;
import clinic.vein.audit.ChainHash;
import clinic.vein.audit.ChainHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditChain implements AuditChain {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcAuditChain(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clinic.audit_link'))")
                .query((row, number) -> true)
                .single();
    }

    @Override
    public ChainHead head() {
        return jdbc.sql("select position, hash from clinic.audit_link order by position desc limit 1")
                .query((row, number) -> head(row))
                .optional()
                .orElse(ChainHead.NONE);
    }

    @Override
    public List<AuditRow> unchained(Duration notOlderThan, int limit) {
        return jdbc.sql("""
                        select event.* from clinic.audit_event event
                        where event.at > now() - make_interval(secs => :seconds)
                          and not exists (select from clinic.audit_link link where link.event_id = event.id)
                        order by event.id
                        limit :limit""")
                .param("seconds", notOlderThan.toSeconds())
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    @Override
    public void append(List<Link> links) {
        batches.batchUpdate(
                "insert into clinic.audit_link (position, event_id, event_at, hash, linked_at) values (?, ?, ?, ?, ?)",
                links,
                links.size(),
                (insert, link) -> {
                    insert.setLong(1, link.head().position());
                    insert.setLong(2, link.eventId());
                    insert.setObject(3, time(link.eventAt()));
                    insert.setBytes(4, link.head().hash().bytes());
                    insert.setObject(5, time(link.linkedAt()));
                });
    }

    @Override
    public List<StoredLink> after(long position, int limit) {
        return jdbc.sql("""
                        select link.position, link.hash, link.event_id, link.event_at, link.linked_at, event.*
                        from clinic.audit_link link
                        left join clinic.audit_event event on event.at = link.event_at and event.id = link.event_id
                        where link.position > :position
                        order by link.position
                        limit :limit""")
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> new StoredLink(
                        new Link(
                                head(row),
                                row.getLong("event_id"),
                                Objects.requireNonNull(instant(row, "event_at")),
                                instant(row, "linked_at")),
                        row.getObject("id") == null ? null : event(row)))
                .list();
    }

    @Override
    public Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> Objects.requireNonNull(instant(row, "clock_timestamp")))
                .single();
    }

    @Override
    public Looked look(Place after, int rows, Duration tooLong) {
        return jdbc.sql("""
                        with batch as materialized (
                            select event.at, event.id from clinic.audit_event event
                            where event.at >= :at and (event.at, event.id) > (:at, :id)
                            order by event.at, event.id
                            limit :rows)
                        select (array_agg(batch.at order by batch.at desc, batch.id desc))[1] as end_at,
                            (array_agg(batch.id order by batch.at desc, batch.id desc))[1] as end_id,
                            count(*) filter (where link.event_id is null) as unlinked,
                            count(*) filter (where link.event_id is null
                                and batch.at <= now() - make_interval(secs => :seconds)) as unlinked_long
                        from batch left join clinic.audit_link link on link.event_id = batch.id""")
                .param("at", time(after.at()))
                .param("id", after.id())
                .param("rows", rows)
                .param("seconds", tooLong.toSeconds())
                .query((row, number) -> {
                    Instant end = instant(row, "end_at");
                    return new Looked(
                            end == null ? null : new Place(end, row.getLong("end_id")),
                            row.getLong("unlinked"),
                            row.getLong("unlinked_long"));
                })
                .single();
    }

    @Override
    public long outsideOfMonths() {
        return jdbc.sql("""
                        select count(*) from clinic.audit_event
                        where tableoid = 'clinic.audit_event_elsewhen'::regclass""").query(Long.class).single();
    }

    @Override
    public int makePartitions(int monthsAhead) {
        return jdbc.sql("select clinic.make_audit_partitions(:months)")
                .param("months", monthsAhead)
                .query(Integer.class)
                .single();
    }

    private static ChainHead head(ResultSet row) throws SQLException {
        return new ChainHead(row.getLong("position"), ChainHash.of(row.getBytes("hash")));
    }

    private static AuditRow event(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("actor"),
                row.getString("role"),
                row.getString("action"),
                row.getString("referral_id"),
                row.getString("reason"),
                row.getString("reason_id"),
                row.getString("subject"),
                row.getString("address"),
                row.getString("outcome"));
    }
}
