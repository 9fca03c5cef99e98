package clinic.vein.talk.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.talk.UnreadTalk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnreadTalk implements UnreadTalk {

    private final JdbcClient jdbc;

    JdbcUnreadTalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unread> since(Instant before) {
        return jdbc.sql("""
                        select said.id, said.referral_id from clinic.talk_message said
                        where exists (
                            select from clinic.talk_addressee addressee
                            left join clinic.former_account former
                              on former.account = addressee.account and former.ended_at >= said.at
                            where addressee.message_id = said.id
                              and addressee.settled_at is null and addressee.escalated_at is null
                              and (said.at < :before or former.account is not null))
                        order by said.position limit 500""")
                .param("before", time(before))
                .query((row, number) -> new Unread(
                        row.getObject("id", UUID.class), new ReferralId(row.getObject("referral_id", UUID.class))))
                .list();
    }

    @Override
    public boolean escalate(Unread unread, Role to, Instant now) {
        boolean waits = jdbc.sql("""
                                update clinic.talk_addressee set escalated_at = :now
                                where message_id = :message and settled_at is null and escalated_at is null""")
                        .param("message", unread.message())
                        .param("now", time(now))
                        .update()
                > 0;
        if (waits) {
            jdbc.sql("""
                            insert into clinic.talk_addressee (message_id, referral_id, role, escalated_at)
                            select :message, :referral, :role, :now
                            where not exists (
                                select from clinic.talk_addressee already
                                where already.message_id = :message and already.role = :role
                                  and already.settled_at is null)""")
                    .param("message", unread.message())
                    .param("referral", unread.referral().value())
                    .param("role", to.name())
                    .param("now", time(now))
                    .update();
        }
        return waits;
    }
}
