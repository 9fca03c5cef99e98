package clinic.vein.careteam.jdbc;

import clinic.vein.careteam.CareTasks;
import clinic.vein.kernel.ReferralId;
import java.util.Collection;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCareTasks implements CareTasks {

    private final JdbcClient jdbc;

    JdbcCareTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean concern(ReferralId id, String person, Collection<String> groups, Collection<String> standsInFor) {
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
                                  -- What was done before that may have been written after it.
                                  and at >= coalesce(
                                        (select ended_at from clinic.former_account where account = :person), '-infinity')
                                  and kind in ('TASK_CLAIMED', 'TASK_COMPLETED'))
                            or exists (
                                select from clinic.talk_message said
                                left join clinic.talk_addressee asked on asked.message_id = said.id
                                where said.referral_id = :id
                                  and said.at > coalesce(
                                        (select ended_at from clinic.former_account where account = :person), '-infinity')
                                  -- What is said by whoever looks in from outside makes nobody one of the team.
                                  and not exists (
                                        select from clinic.broken_glass glass
                                        where glass.referral_id = said.referral_id and glass.actor = said.author
                                          and said.at between glass.opened_at and glass.open_until)
                                  and (said.author = :person or asked.account = :person or asked.settled_by = :person
                                       or asked.settled_at is null
                                          and (asked.role = any (:roles)
                                               or asked.account = any (:standsInFor))))""")
                .param("id", id.value())
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .param(
                        "roles",
                        groups.stream()
                                .map(group -> group.toUpperCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("standsInFor", standsInFor.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
