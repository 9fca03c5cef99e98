package clinic.vein.careteam.jdbc;

import clinic.vein.careteam.CareTasks;
import clinic.vein.kernel.ReferralId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCareTasks implements CareTasks {

    private final JdbcClient jdbc;

    JdbcCareTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean concern(ReferralId id, String person, Collection<String> groups) {
        return jdbc.sql("""
                        select exists (
                                select from clinic.open_task
                                where referral_id = :id
                                  and (assignee = :person
                                       or candidate_group = any (:groups) or escalated_to = any (:groups)))
                            or exists (
                                select from clinic.referral_event
                                where referral_id = :id and actor = :person
                                  and id > coalesce(
                                        (select last_event from clinic.former_account where account = :person), 0)
                                  and kind in ('TASK_CLAIMED', 'TASK_COMPLETED'))""")
                .param("id", id.value())
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
