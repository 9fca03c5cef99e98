package clinic.vein.vascular.course.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.vascular.course.ComplicationHandling;
import clinic.vein.vascular.course.Complications;
import clinic.vein.vascular.safety.Complication;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComplications implements Complications {

    private final JdbcClient jdbc;

    JdbcComplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void see(ReferralId id, List<Complication> kinds, String by, Instant at) {
        for (Complication kind : kinds) {
            add(id.value(), null, kind, by, at);
        }
    }

    @Override
    public void handle(ReferralId id, ComplicationHandling handling, String by, Instant at) {
        if (close(id, handling, by, at) == 0) {
            add(id.value(), null, handling.kind(), by, at);
            close(id, handling, by, at);
        }
    }

    @Override
    public List<Seen> of(ReferralId id) {
        return jdbc.sql("""
                        select kind, seen_at, action, resolved from clinic.complication
                        where referral_id = :referral order by position""")
                .param("referral", id.value())
                .query((row, number) -> new Seen(
                        Codes.required(row, "kind", Complication.class),
                        requiredInstant(row, "seen_at"),
                        Codes.read(row, "action", ComplicationHandling.Action.class),
                        row.getObject("resolved", Boolean.class)))
                .list();
    }

    /** @param session null when it was seen outside a session */
    void add(UUID referral, @Nullable UUID session, Complication kind, String by, Instant at) {
        jdbc.sql("""
                        insert into clinic.complication (id, referral_id, session_id, kind, seen_at, seen_by)
                        values (:id, :referral, :session, :kind, :at, :by)""")
                .param("id", UUID.randomUUID())
                .param("referral", referral)
                .param("session", session)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private int close(ReferralId id, ComplicationHandling handling, String by, Instant at) {
        return jdbc.sql("""
                        update clinic.complication
                        set action = :action, resolved = :resolved, handled_at = :at, handled_by = :by
                        where id = (select id from clinic.complication
                                    where referral_id = :referral and kind = :kind and resolved is not true
                                    order by position desc limit 1)""")
                .param("referral", id.value())
                .param("kind", handling.kind().name())
                .param("action", handling.action().name())
                .param("resolved", handling.resolved())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
