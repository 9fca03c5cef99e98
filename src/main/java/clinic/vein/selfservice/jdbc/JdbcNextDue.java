package clinic.vein.selfservice.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.selfservice.NextDue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNextDue implements NextDue {

    private static final List<String> WAITS_FOR_PATIENT =
            CareTask.AT_THE_APPOINTMENT.stream().map(CareTask::id).toList();

    private final JdbcClient jdbc;

    JdbcNextDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> of(ReferralId id, Instant now) {
        return jdbc.sql("""
                        select due_at from clinic.open_task
                        where referral_id = :id and due_at > :now and recall_id is null and key not in (:appointment)
                        order by due_at limit 1""")
                .param("id", id.value())
                .param("now", time(now))
                .param("appointment", WAITS_FOR_PATIENT)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
