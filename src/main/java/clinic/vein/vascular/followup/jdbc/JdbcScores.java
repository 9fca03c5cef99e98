package clinic.vein.vascular.followup.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.process.CaseFileSection;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How restless legs and veins went over time, from the referral to the last recall. */
@Repository
class JdbcScores implements CaseFileSection {

    private final JdbcClient jdbc;

    JdbcScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One point in time; what was not taken then is null.
     *
     * @param rlsSeverity the clinic's own rating, 0 to 10
     * @param irlsTotal 0 to 40, where somebody took one
     * @param vcssLeft the total of the left leg, 0 to 30
     */
    record Score(
            Occasion occasion,
            Instant at,
            Integer rlsSeverity,
            Integer nightsPerWeek,
            Integer irlsTotal,
            Integer vcssLeft,
            Integer vcssRight) {}

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public Object read(ReferralId id) {
        return jdbc.sql("""
                        select 'REFERRAL' as occasion, received_at as at, (restless_legs ->> 'severity')::int as rls_severity,
                            (restless_legs ->> 'nightsPerWeek')::int as nights_per_week,
                            (restless_legs ->> 'irlsTotal')::int as irls_total, null::int as vcss_left, null::int as vcss_right
                        from clinic.referral where id = :id
                        union all
                        select 'ASSESSMENT', at, rls_severity, null, null,
                            (select vcss_total from clinic.leg_finding where assessment_id = assessment.id and leg = 'LEFT'),
                            (select vcss_total from clinic.leg_finding where assessment_id = assessment.id and leg = 'RIGHT')
                        from clinic.assessment where referral_id = :id
                        union all
                        select 'OUTCOME_REVIEW', at, rls_severity, nights_per_week, irls_total,
                            (select vcss_total from clinic.leg_finding where outcome_review_id = review.id and leg = 'LEFT'),
                            (select vcss_total from clinic.leg_finding where outcome_review_id = review.id and leg = 'RIGHT')
                        from clinic.outcome_review review where referral_id = :id
                        union all
                        select 'RECALL', made_at, rls_severity, nights_per_week, null, null, null
                        from clinic.recall where referral_id = :id and state = 'REACHED'
                        union all
                        select 'OWN_' || occasion, answered_at, rls_severity, nights_per_week, null, null, null
                        from clinic.own_scores where referral_id = :id and answered_at is not null
                        order by at""")
                .param("id", id.value())
                .query((row, number) -> new Score(
                        Codes.required(row, "occasion", Occasion.class),
                        requiredInstant(row, "at"),
                        row.getObject("rls_severity", Integer.class),
                        row.getObject("nights_per_week", Integer.class),
                        row.getObject("irls_total", Integer.class),
                        row.getObject("vcss_left", Integer.class),
                        row.getObject("vcss_right", Integer.class)))
                .list();
    }
}
