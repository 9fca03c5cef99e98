package clinic.vein.intake.jdbc;

import clinic.vein.intake.AcceptedRows;
import clinic.vein.intake.ContentHash;
import clinic.vein.kernel.ReferralId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAcceptedRows implements AcceptedRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAcceptedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean claim(ContentHash content) {
        return jdbc.sql("""
                        insert into clinic.accepted_row (content_hash, accepted_at)
                        values (:content, :now)
                        on conflict (content_hash) do nothing
                        """)
                        .param("content", content.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public void assign(ContentHash content, ReferralId referral) {
        jdbc.sql("update clinic.accepted_row set referral_id = :referral where content_hash = :content")
                .param("referral", referral.value())
                .param("content", content.value())
                .update();
    }

    @Override
    public Optional<ReferralId> find(ContentHash content) {
        return jdbc.sql("select referral_id from clinic.accepted_row where content_hash = :content")
                .param("content", content.value())
                .query(UUID.class)
                .optional()
                .map(ReferralId::new);
    }
}
