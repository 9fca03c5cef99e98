package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is not sent yet goes where the patient can be reached now. */
final class GoesAnew {

    private GoesAnew() {}

    /** @param free before which nobody else sends what may be on its way this moment */
    static void readdress(JdbcClient jdbc, ReferralId id, boolean newMailbox, boolean newNumber, Instant free) {
        jdbc.sql("""
                        update clinic.message set came_back_by = null
                        where referral_id = :id
                          and (came_back_by = 'EMAIL' and :newMailbox or came_back_by = 'TEXT_MESSAGE' and :newNumber)""")
                .param("id", id.value())
                .param("newMailbox", newMailbox)
                .param("newNumber", newNumber)
                .update();
        jdbc.sql("""
                        update clinic.message
                        set channel = way.channel,
                            state = case when failure = 'HELD' then state when way.had_it then 'FAILED' else 'WAITING' end,
                            failure = case when failure = 'HELD' then failure when way.had_it then 'CAME_BACK' end,
                            attempts = case when way.had_it then attempts else 0 end,
                            next_attempt_at = case when state = 'WAITING' and attempts > 0 then least(next_attempt_at, :free) end
                        from (select id, to_be as channel, to_be = 'SMS' and channel = 'SMS' and attempts > 0 as had_it
                              from clinic.message,
                                   clinic.channel_to_patient(referral_id, letter_id is not null, short_text is not null) as to_be
                              where referral_id = :id) way
                        where way.id = message.id and referral_id = :id and recipient = 'PATIENT'
                          and state in ('WAITING', 'FAILED')""").param("id", id.value()).param("free", time(free)).update();
    }
}
