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
                "insert into clinic.audit_link (position, event_id, event_at, hash) values (?, ?, ?, ?)",
                links,
                links.size(),
                (insert, link) -> {
                    insert.setLong(1, link.head().position());
                    insert.setLong(2, link.eventId());
                    insert.setObject(3, time(link.eventAt()));
                    insert.setBytes(4, link.head().hash().bytes());
                });
    }

    @Override
    public List<StoredLink> after(long position, int limit) {
        return jdbc.sql("""
                        select link.position, link.hash, link.event_id, link.event_at, event.*
                        from clinic.audit_link link
                        left join clinic.audit_event event on event.at = link.event_at and event.id = link.event_id
                        where link.position > :position
                        order by link.position
                        limit :limit""")
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> new StoredLink(
                        new Link(head(row), row.getLong("event_id"), Objects.requireNonNull(instant(row, "event_at"))),
                        row.getObject("id") == null ? null : event(row)))
                .list();
    }

    @Override
    public long unchainedFor(Duration atLeast) {
        return jdbc.sql("""
                        select count(*) from clinic.audit_event event
                        where event.at <= now() - make_interval(secs => :seconds)
                          and not exists (select from clinic.audit_link link where link.event_id = event.id)""")
                .param("seconds", atLeast.toSeconds())
                .query(Long.class)
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
