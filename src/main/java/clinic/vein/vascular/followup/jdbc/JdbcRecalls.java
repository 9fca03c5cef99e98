package clinic.vein.vascular.followup.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.vascular.followup.Recall;
import clinic.vein.vascular.followup.RecallResult;
import clinic.vein.vascular.followup.Recalls;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRecalls implements Recalls {

    private final JdbcClient jdbc;

    JdbcRecalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void plan(ReferralId id, int months, LocalDate dueOn) {
        jdbc.sql("""
                        insert into clinic.recall (id, referral_id, months, due_on)
                        values (:id, :referral, :months, :dueOn)""")
                .param("id", UUID.randomUUID())
                .param("referral", id.value())
                .param("months", months)
                .param("dueOn", dueOn)
                .update();
    }

    @Override
    public List<UUID> due(LocalDate day) {
        return jdbc.sql("""
                        select id from clinic.recall where state = 'PLANNED' and due_on <= :day
                        order by due_on, id""").param("day", day).query(UUID.class).list();
    }

    @Override
    public Optional<Recall> take(UUID id) {
        return jdbc.sql("""
                        select * from clinic.recall where id = :id and state = 'PLANNED'
                        for update skip locked""").param("id", id).query((row, number) -> recall(row)).optional();
    }

    @Override
    public void start(UUID id, Instant at) {
        jdbc.sql("update clinic.recall set state = 'STARTED', started_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Recall> find(UUID id) {
        return jdbc.sql("select * from clinic.recall where id = :id")
                .param("id", id)
                .query((row, number) -> recall(row))
                .optional();
    }

    @Override
    public void close(UUID id, RecallResult result, String by, Instant at) {
        jdbc.sql("""
                        update clinic.recall
                        set state = :outcome, made_at = :at, made_by = :by, rls_severity = :rlsSeverity,
                            nights_per_week = :nightsPerWeek, recurrence = :recurrence
                        where id = :id""")
                .paramSource(
                        RowParameters.of(result).and("id", id).and("at", at).and("by", by))
                .update();
    }

    private static Recall recall(ResultSet row) throws SQLException {
        return new Recall(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getInt("months"),
                row.getObject("due_on", LocalDate.class));
    }
}
