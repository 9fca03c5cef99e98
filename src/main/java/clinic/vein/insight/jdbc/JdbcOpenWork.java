package clinic.vein.insight.jdbc;

import clinic.vein.insight.OpenWork;
import clinic.vein.insight.OpenWork.Standing;
import clinic.vein.insight.OpenWork.Tasks;
import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.referral.ReferralState;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcOpenWork implements OpenWork.Counts {

    private final JdbcClient jdbc;

    JdbcOpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public OpenWork at(Instant now) {
        OffsetDateTime present = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        long redFlagsOverdue = jdbc.sql("""
                        select count(*) from clinic.open_task task join clinic.referral on referral.id = task.referral_id
                        where task.due_at < :now
                          and (task.key in (:alarms) or referral.urgency in ('EMERGENCY', 'SAME_DAY'))""")
                .param("now", present)
                .param("alarms", CareTask.ALARMS.stream().map(CareTask::id).toList())
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        select count(*), min(created_at),
                               count(*) filter (where state = 'FAILED')
                        from clinic.message where state in ('WAITING', 'FAILED') and recipient <> 'STAFF'""")
                .query((row, number) -> new OpenWork(
                        referrals(),
                        tasks(now, present),
                        redFlagsOverdue,
                        row.getLong(1),
                        since(row.getTimestamp(2), now),
                        row.getLong(3)))
                .single();
    }

    /** What another release wrote is no label: the checkup finds it. */
    private Map<Standing, Long> referrals() {
        Map<Standing, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select state, urgency, count(*) from clinic.referral
                        where open and urgency is not null group by state, urgency""").query(row -> {
            Optional<ReferralState> state = CodeNames.find(ReferralState.class, row.getString(1));
            Optional<Urgency> urgency = CodeNames.find(Urgency.class, row.getString(2));
            if (state.isPresent() && urgency.isPresent()) {
                counts.put(new Standing(state.get(), urgency.get()), row.getLong(3));
            }
        });
        return counts;
    }

    private Map<Role, Tasks> tasks(Instant now, OffsetDateTime present) {
        Map<Role, Tasks> counts = new EnumMap<>(Role.class);
        jdbc.sql("""
                        select candidate_group,
                               count(*) filter (where assignee is null),
                               count(*) filter (where assignee is not null),
                               count(*) filter (where due_at < :now),
                               min(created_at) filter (where assignee is null)
                        from clinic.open_task group by candidate_group""").param("now", present).query(row -> {
            Tasks tasks = new Tasks(row.getLong(2), row.getLong(3), row.getLong(4), since(row.getTimestamp(5), now));
            Role.ofGroup(row.getString(1)).ifPresent(role -> counts.put(role, tasks));
        });
        return counts;
    }

    private static Duration since(Timestamp then, Instant now) {
        return then == null || then.toInstant().isAfter(now) ? Duration.ZERO : Duration.between(then.toInstant(), now);
    }
}
