package clinic.vein.workflow.engine;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.process.AbandonedClaim;
import clinic.vein.process.ClaimEnd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the claims of tasks against the accounts, their roles, and who is away. */
@Component
public class AbandonedClaims {

    /** Somebody who is on the telephone or typing is not interrupted by an escalation. */
    static final Duration SIGN_OF_WORK = Duration.ofMinutes(15);

    static final Duration LEFT_ALONE = Duration.ofDays(1);

    /**
     * A provider's account stays here when it is closed there: nobody tells us. Its groups are right at each sign-in, so
     * one without a sign-in for a week counts as gone.
     */
    static final Duration PROVIDED_WITHOUT_SIGN_IN = Duration.ofDays(7);

    /** Tasks of findings as well; of those nothing is known but who has them. */
    static final String CLAIMS = """
            select task.id_ as id, task.assignee_ as assignee, listed.referral_id, listed.key,
                case
                    when account.id_ is null then 'ACCOUNT_GONE'
                    when exists (
                            select from engine.act_ru_identitylink link
                            where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null)
                        and not exists (
                            select from engine.act_ru_identitylink link
                            join engine.act_id_membership member
                              on member.group_id_ = link.group_id_ and member.user_id_ = task.assignee_
                            where link.task_id_ = task.id_ and link.type_ = 'candidate') then 'ROLE_GONE'
                    when task.assignee_ ~ '^sso[0-9a-f]{32}$' and listed.claimed_at < :signedIn
                        and not exists (
                            select from clinic.audit_event seen
                            where seen.actor = task.assignee_ and seen.action = 'SIGNED_IN' and seen.at >= :signedIn)
                        then 'ACCOUNT_GONE'
                    when exists (
                        select from clinic.absence
                        where absence.account = task.assignee_ and absence.from_at <= :now
                          and (absence.until_at is null or absence.until_at > :now)
                          and listed.claimed_at <= greatest(absence.from_at, absence.recorded_at)) then 'AWAY'
                    when listed.escalated_at >= listed.claimed_at and listed.worked_on_at < :quietSince then 'ESCALATED'
                    when listed.escalated_at < listed.claimed_at and listed.worked_on_at < :aloneSince then 'LEFT_ALONE'
                end as why
            from engine.act_ru_task task
            left join engine.act_id_user account on account.id_ = task.assignee_
            left join clinic.open_task listed on listed.id = task.id_
            where task.assignee_ is not null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AbandonedClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<AbandonedClaim> list() {
        return with(jdbc.sql("select * from (" + CLAIMS + ") claim where why is not null order by referral_id, id"))
                .query((row, number) -> new AbandonedClaim(
                        new TaskId(row.getString("id")),
                        row.getString("assignee"),
                        Codes.required(row, "why", ClaimEnd.class)))
                .list();
    }

    public boolean isStill(AbandonedClaim claim) {
        return with(jdbc.sql("select exists (select from (" + CLAIMS + """
                        and task.id_ = :task and task.assignee_ = :assignee) claim where why = :why)"""))
                .param("task", claim.task().value())
                .param("assignee", claim.assignee())
                .param("why", claim.why().name())
                .query(Boolean.class)
                .single();
    }

    JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement) {
        Instant now = clock.instant();
        return statement
                .param("now", time(now))
                .param("signedIn", time(now.minus(PROVIDED_WITHOUT_SIGN_IN)))
                .param("quietSince", time(now.minus(SIGN_OF_WORK)))
                .param("aloneSince", time(now.minus(LEFT_ALONE)));
    }
}
