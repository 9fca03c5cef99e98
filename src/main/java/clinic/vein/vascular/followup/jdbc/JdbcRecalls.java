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
                          and referral_id not in (select referral_id from clinic.silent_referral)
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
    public List<UUID> toRemind(Instant before, int most) {
        return jdbc.sql("""
                        select id from clinic.recall
                        where state = 'STARTED' and answered_at is null and reminders < :most
                          and coalesce(reminded_at, started_at) < :before
                          and referral_id not in (select referral_id from clinic.silent_referral)
                        order by started_at, id""")
                .param("most", most)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    @Override
    public boolean remind(UUID id, Instant before, int most, Instant at) {
        return jdbc.sql("""
                        update clinic.recall set reminders = reminders + 1, reminded_at = :at
                        where id = :id and state = 'STARTED' and answered_at is null and reminders < :most
                          and coalesce(reminded_at, started_at) < :before""")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void answered(UUID id, Instant at) {
        jdbc.sql("update clinic.recall set answered_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Line> of(ReferralId id) {
        return jdbc.sql("""
                        select id, months, due_on, state, called_off_by, called_off_reason from clinic.recall
                        where referral_id = :id order by months""").param("id", id.value()).query(Line.class).list();
    }

    @Override
    public List<Recall> openOf(ReferralId id) {
        return jdbc.sql("""
                        select * from clinic.recall where referral_id = :id and state in ('PLANNED', 'STARTED')
                        order by months for update""")
                .param("id", id.value())
                .query((row, number) -> recall(row))
                .list();
    }

    @Override
    public boolean cancel(UUID id, Cancelled cancelled) {
        return jdbc.sql("""
                        update clinic.recall
                        set state = 'CANCELLED', called_off_at = :at, called_off_by = :by, called_off_reason = :reason,
                            ending_id = :ending
                        where id = :id and state in ('PLANNED', 'STARTED')""")
                        .paramSource(RowParameters.of(cancelled).and("id", id))
                        .update()
                == 1;
    }

    @Override
    public void planAgain(UUID ending) {
        jdbc.sql("""
                        update clinic.recall
                        set state = 'PLANNED', started_at = null, answered_at = null, called_off_at = null, called_off_by = null, ending_id = null
                        where ending_id = :ending and state = 'CANCELLED'""").param("ending", ending).update();
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
