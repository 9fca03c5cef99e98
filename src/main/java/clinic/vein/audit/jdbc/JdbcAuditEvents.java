package clinic.vein.audit.jdbc;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.AuditUnavailable;
import clinic.vein.audit.CallerAddress;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditEvents implements AuditEvents {

    private static final int LONGEST_SUBJECT = 1_000;

    private static final List<String> READS = Arrays.stream(AuditAction.values())
            .filter(AuditAction::isRead)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final CallerAddress address;

    JdbcAuditEvents(JdbcClient jdbc, CallerAddress address) {
        this.jdbc = jdbc;
        this.address = address;
    }

    @Override
    public void add(Actor actor, AuditEntry entry) {
        add(actor, entry, address.get());
    }

    /** Texts that may be missing name their type, so that the server need not plan the statement anew. */
    @Override
    public void add(Actor actor, AuditEntry entry, @Nullable String from) {
        try {
            jdbc.sql("""
                            insert into clinic.audit_event
                                (actor, role, action, referral_id, reason, reason_id, subject, address, outcome)
                            values (:actor, :role, :action, :referral, :reason, :reasonId, :subject, :address, :outcome)""")
                    .param("actor", actor.id())
                    .param("role", actor.role().name())
                    .param("action", entry.action().name())
                    .param(
                            "referral",
                            entry.referral() == null ? null : entry.referral().value())
                    .param("reason", entry.why().ground().name())
                    .param("reasonId", entry.why().id(), Types.VARCHAR)
                    .param("subject", shortened(entry.subject()), Types.VARCHAR)
                    .param("address", from, Types.VARCHAR)
                    .param("outcome", entry.outcome().name())
                    .update();
        } catch (DataAccessException e) {
            throw new AuditUnavailable(e);
        }
    }

    private static @Nullable String shortened(@Nullable String subject) {
        return subject == null || subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    @Override
    public List<Line> readers(ReferralId id, int limit, int offset) {
        return jdbc.sql("""
                        select at, actor, role, action, reason, reason_id, subject, address, outcome
                        from clinic.audit_event
                        where referral_id = :id and action in (:reads)
                        order by at desc, id desc
                        limit :limit offset :offset""")
                .param("id", id.value())
                .param("reads", READS)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Line(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("reason"),
                        row.getString("reason_id"),
                        row.getString("subject"),
                        row.getString("address"),
                        row.getString("outcome")))
                .list();
    }
}
