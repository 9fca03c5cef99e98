package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.process.ProcessCheckup;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.process.ProcessTrouble.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds open referrals of a person who died by another one, of which reception was not asked lately: no rule closes them,
 * and their patients are not written to.
 */
@Component
class JdbcOpenAfterDeath implements ProcessCheckup {

    /** Time for reception to make a telephone call, and no more than a night. */
    private static final Duration ASKED_LATELY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOpenAfterDeath(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<Kind> looksFor() {
        return Set.of(Kind.OPEN_AFTER_DEATH);
    }

    @Override
    public List<ProcessTrouble> find(Kind kind) {
        return jdbc.sql("""
                        select referral.id, referral.reference from clinic.referral
                        where open and id in (select referral_id from clinic.silent_referral)
                          and not exists (
                              select from clinic.ending where ending.referral_id = referral.id and undone_at is null)
                          and not exists (
                              select from clinic.message asked
                              where asked.referral_id in (select person.id from clinic.same_person(referral.id) person)
                                and asked.template = :asked and asked.created_at > :lately)""")
                .param("asked", MessageTemplate.PERSON_ASKED.code())
                .param("lately", time(clock.instant().minus(ASKED_LATELY)))
                .query((row, number) -> new ProcessTrouble(
                        kind,
                        row.getString("id"),
                        new ReferralId(row.getObject("id", UUID.class)),
                        row.getString("reference")))
                .list();
    }
}
