package clinic.vein.privacy.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.privacy.LegalHold;
import clinic.vein.privacy.LegalHolds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLegalHolds implements LegalHolds {

    private final JdbcClient jdbc;

    JdbcLegalHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void place(ReferralId id, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into clinic.legal_hold (id, referral_id, placed_at, placed_by, reason)
                        values (:id, :referral, :at, :by, :reason)""")
                .param("id", UUID.randomUUID())
                .param("referral", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    @Override
    public boolean lift(ReferralId id, String reason, String by, Instant at) {
        return jdbc.sql("""
                        update clinic.legal_hold set lifted_at = :at, lifted_by = :by, lift_reason = :reason
                        where referral_id = :referral and lifted_at is null""")
                        .param("referral", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    @Override
    public List<LegalHold> of(ReferralId id) {
        return jdbc.sql("""
                        select placed_at, placed_by, reason, lifted_at, lifted_by, lift_reason
                        from clinic.legal_hold where referral_id = :referral order by placed_at desc""")
                .param("referral", id.value())
                .query(LegalHold.class)
                .list();
    }
}
