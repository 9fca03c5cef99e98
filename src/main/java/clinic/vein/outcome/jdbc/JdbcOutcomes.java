package clinic.vein.outcome.jdbc;

import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Measure;
import clinic.vein.outcome.Outcomes;
import clinic.vein.outcome.ScorePairs;
import clinic.vein.outcome.ScorePairs.Pair;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcOutcomes implements Outcomes {

    private static final int REFERRALS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcOutcomes(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void bringUpToDate() {
        while (Boolean.TRUE.equals(transactions.execute(status -> writeSomeAnew()))) {
            // Each round keeps its rows locked only as long as it takes.
        }
    }

    @Override
    public void rebuild() {
        jdbc.sql("insert into clinic.outcome_due (referral_id) select id from clinic.referral")
                .update();
        bringUpToDate();
    }

    private boolean writeSomeAnew() {
        // One at a time, and before the statements take their snapshots: else an older row could replace a newer one.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clinic.outcome'))")
                .query((row, number) -> number)
                .list();
        UUID[] due = jdbc.sql("""
                        delete from clinic.outcome_due
                        where ctid = any (array(select ctid from clinic.outcome_due limit :atOnce))
                        returning referral_id""").param("atOnce", REFERRALS_AT_ONCE).query(UUID.class).list().stream()
                .distinct()
                .toArray(UUID[]::new);
        jdbc.sql("delete from clinic.outcome where referral_id = any (:due)")
                .param("due", due)
                .update();
        jdbc.sql("""
                        insert into clinic.outcome (origin, referral_id, screened_on, pathway, restless_legs, treated_on,
                            treatment, product, closure, relieved, rating_before, rating_after, nights_before,
                            nights_after, irls_before, irls_after, after_on, rls_back_by_12_months,
                            rls_back_by_24_months, veins_back_by_12_months, veins_back_by_24_months, complications,
                            overrides)
                        select 'CLINIC', referral_id, screened_on, pathway, restless_legs, treated_on,
                            treatment, product, closure, relieved, rating_before, rating_after, nights_before,
                            nights_after, irls_before, irls_after, after_on, rls_back_by_12_months,
                            rls_back_by_24_months, veins_back_by_12_months, veins_back_by_24_months, complications,
                            overrides
                        from clinic.referral_outcome where referral_id = any (:due)""").param("due", due).update();
        return due.length > 0;
    }

    @Override
    public List<Month> months(Cohort cohort) {
        return query("""
                        select date_trunc('month', screened_on)::date as month, count(treated_on) as treated
                        from clinic.outcome where %s group by 1 order by 1""", cohort)
                .query((row, number) ->
                        new Month(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("treated")))
                .list();
    }

    @Override
    public List<Part> parts(Cohort cohort, Cohort.Filter by) {
        return query(
                        "select " + Narrowed.column(by)
                                + " as code, count(*) as screened, count(treated_on) as treated"
                                + " from clinic.outcome where %s group by 1",
                        cohort)
                .query(Part.class)
                .list();
    }

    @Override
    public Counts counts(Cohort cohort) {
        return query("""
                        select count(*) as screened,
                            count(*) filter (where restless_legs = 'CRITERIA_MET') as criteria_met,
                            count(*) filter (where restless_legs = 'SYMPTOM_ONLY') as symptom_only,
                            count(*) filter (where treated) as treated,
                            count(*) filter (where treated and closure = 'CLOSED') as closed,
                            count(*) filter (where treated and closure = 'PARTLY_CLOSED') as partly_closed,
                            count(*) filter (where treated and closure = 'OPEN') as open,
                            count(*) filter (where treated and closure = 'NOT_APPLICABLE') as closure_not_applicable,
                            count(relieved) filter (where treated) as relief_known,
                            count(*) filter (where treated and relieved) as relieved,
                            count(*) filter (where treated and relieved and closure = 'CLOSED') as relieved_and_closed,
                            count(rls_back_by_12_months) filter (where treated and relieved) as rls_at_risk12,
                            count(*) filter (where treated and relieved and rls_back_by_12_months) as rls_back12,
                            count(rls_back_by_24_months) filter (where treated and relieved) as rls_at_risk24,
                            count(*) filter (where treated and relieved and rls_back_by_24_months) as rls_back24,
                            count(veins_back_by_12_months) filter (where treated) as veins_at_risk12,
                            count(*) filter (where treated and veins_back_by_12_months) as veins_back12,
                            count(veins_back_by_24_months) filter (where treated) as veins_at_risk24,
                            count(*) filter (where treated and veins_back_by_24_months) as veins_back24,
                            count(treated_on) as everybody_treated,
                            count(treated_on) filter (where complications <> '{}') as complicated,
                            count(treated_on) filter (where overrides <> '{}') as overridden
                        from clinic.outcome
                        cross join lateral (select treated_on is not null and restless_legs <> 'NONE' as treated) legs
                        where %s""", cohort).query(Counts.class).single();
    }

    @Override
    public ScorePairs pairs(Cohort cohort, Measure measure) {
        String scale = measure.name().toLowerCase(Locale.ROOT);
        return new ScorePairs(
                query("""
                        select @_before as before, @_after as after, count(*) as patients
                        from clinic.outcome
                        where treated_on is not null and restless_legs <> 'NONE'
                          and @_before is not null and @_after is not null and %s
                        group by 1, 2 order by 1, 2""".replace("@", scale), cohort).query(Pair.class).list());
    }

    @Override
    public Map<String, Long> complications(Cohort cohort) {
        return kinds("complications", cohort);
    }

    @Override
    public Map<String, Long> overrides(Cohort cohort) {
        return kinds("overrides", cohort);
    }

    private Map<String, Long> kinds(String column, Cohort cohort) {
        Map<String, Long> kinds = new TreeMap<>();
        query("""
                        select kind, count(*) as patients from clinic.outcome cross join lateral unnest(@) kind
                        where @ <> '{}' and treated_on is not null and %s group by kind""".replace("@", column), cohort).query(row -> {
            kinds.put(row.getString("kind"), row.getLong("patients"));
        });
        return kinds;
    }

    private StatementSpec query(String sql, Cohort cohort) {
        Narrowed narrowed = Narrowed.to(cohort);
        return jdbc.sql(sql.formatted(narrowed.condition())).params(narrowed.parameters());
    }
}
