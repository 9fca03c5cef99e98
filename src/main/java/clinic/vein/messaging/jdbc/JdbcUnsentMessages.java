package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessagingSettings;
import clinic.vein.messaging.RelayedChannels;
import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds messages that should have been sent by now. Notices count as read when somebody looks; nobody waits for them. */
@Component
class JdbcUnsentMessages implements ProcessCheckup {

    private final JdbcClient jdbc;
    private final MessagingSettings settings;
    private final Clock clock;
    private final RelayedChannels relayed;

    JdbcUnsentMessages(JdbcClient jdbc, MessagingSettings settings, Clock clock, RelayedChannels relayed) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.relayed = relayed;
    }

    @Override
    public Set<Kind> looksFor() {
        return Set.of(Kind.MESSAGE_NOT_SENT);
    }

    @Override
    public List<ProcessTrouble> find(Kind kind) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select id, referral_id,
                               replace(template, '-', ' ') || ', to the ' || lower(recipient) as detail
                        from clinic.message
                        where state in ('WAITING', 'FAILED') and recipient <> 'STAFF'
                          and (recipient <> 'PATIENT' or referral_id not in (select referral_id from clinic.silent_referral))
                          and case when %s
                                   then created_at < :mailedBefore
                                   else coalesce(handed_over_at, created_at) < :handedBefore end""".formatted(GoesByItself.SQL))
                .param("relayed", relayed.all().stream().map(Enum::name).toArray(String[]::new))
                .param("mailedBefore", time(now.minus(settings.mailWithin())))
                .param("handedBefore", time(now.minus(settings.handWithin())))
                .query((row, number) -> new ProcessTrouble(
                        kind,
                        row.getString("id"),
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        row.getString("detail")))
                .list();
    }
}
