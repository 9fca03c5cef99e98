package clinic.vein.outcome.jdbc;

import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Followed;
import clinic.vein.outcome.Measure;
import clinic.vein.outcome.Outcomes;
import clinic.vein.outcome.ScorePairs;
import clinic.vein.outcome.ScorePairs.Pair;
import clinic.vein.outcome.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
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
                            overrides, rls_back_at, rls_followed, veins_back_at, veins_followed, rating_at_6_weeks,
                            rating_at_6_months, rating_at_12_months, rating_at_24_months, nights_at_6_weeks,
                            nights_at_6_months, nights_at_12_months, nights_at_24_months, changed_beside)
                        select 'CLINIC', referral_id, screened_on, pathway, restless_legs, treated_on,
                            treatment, product, closure, relieved, rating_before, rating_after, nights_before,
                            nights_after, irls_before, irls_after, after_on, rls_back_by_12_months,
                            rls_back_by_24_months, veins_back_by_12_months, veins_back_by_24_months, complications,
                            overrides, rls_back_at, rls_followed, veins_back_at, veins_followed, rating_at_6_weeks,
                            rating_at_6_months, rating_at_12_months, rating_at_24_months, nights_at_6_weeks,
                            nights_at_6_months, nights_at_12_months, nights_at_24_months, changed_beside
                        from clinic.referral_outcome where referral_id = any (:due)""").param("due", due).update();
        return due.length > 0;
    }

    @Override
    public List<Month> months(Cohort cohort) {
        // By day and then by month: to cut dates down costs more than to group them.
        Map<YearMonth, Long> treated = new TreeMap<>();
        query("""
                        select screened_on, count(treated_on) as treated
                        from clinic.outcome where %s group by screened_on""", cohort).query(row -> {
            treated.merge(
                    YearMonth.from(row.getObject("screened_on", LocalDate.class)), row.getLong("treated"), Long::sum);
        });
        return treated.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    @Override
    public List<Part> parts(Cohort cohort, Cohort.Filter by) {
        return query("""
                        select # as code, count(*) as screened, count(treated_on) as treated
                        from clinic.outcome where %s group by 1""".replace("#", Narrowed.column(by)), cohort)
                .query(Part.class)
                .list();
    }

    /** Grouped by everything that is counted first, so that the sums go over some hundred rows and not over all. */
    @Override
    public Counts counts(Cohort cohort) {
        return query("""
                        select coalesce(sum(n), 0) as screened,
                            coalesce(sum(n) filter (where restless_legs = 'CRITERIA_MET'), 0) as criteria_met,
                            coalesce(sum(n) filter (where restless_legs = 'SYMPTOM_ONLY'), 0) as symptom_only,
                            coalesce(sum(n) filter (where treated), 0) as treated,
                            coalesce(sum(n) filter (where treated and closure = 'CLOSED'), 0) as closed,
                            coalesce(sum(n) filter (where treated and closure = 'PARTLY_CLOSED'), 0) as partly_closed,
                            coalesce(sum(n) filter (where treated and closure = 'OPEN'), 0) as open,
                            coalesce(sum(n) filter (where treated and closure = 'NOT_APPLICABLE'), 0)
                                as closure_not_applicable,
                            coalesce(sum(n) filter (where treated and relieved is not null), 0) as relief_known,
                            coalesce(sum(n) filter (where treated and relieved), 0) as relieved,
                            coalesce(sum(n) filter (where treated and relieved and closure = 'CLOSED'), 0)
                                as relieved_and_closed,
                            coalesce(sum(n) filter (where anybody_treated), 0) as everybody_treated,
                            coalesce(sum(n) filter (where anybody_treated and complicated), 0) as complicated,
                            coalesce(sum(n) filter (where anybody_treated and overridden), 0) as overridden
                        from (
                            select count(*) as n, restless_legs, treated_on is not null as anybody_treated,
                                treated_on is not null and restless_legs <> 'NONE' as treated, closure, relieved,
                                complications <> '{}' as complicated, overrides <> '{}' as overridden
                            from clinic.outcome
                            where %s
                            group by restless_legs, anybody_treated, treated, closure, relieved,
                                complicated, overridden) alike""", cohort).query(Counts.class).single();
    }

    @Override
    public List<Followed> restlessLegsFollowed(Cohort cohort) {
        return followed("rls", "relieved", cohort);
    }

    @Override
    public List<Followed> veinsFollowed(Cohort cohort) {
        return followed("veins", "true", cohort);
    }

    /** Past cohorts tell only whether it was back by 12 and by 24 months: what they found counts at the time of the visit. */
    private List<Followed> followed(String what, String whom, Cohort cohort) {
        return query("""
                        select coalesce(back_at, followed) as months, back_at is not null as back, count(*) as patients
                        from (
                            select coalesce(@_back_at, case when @_back_by_12_months then 12
                                                            when @_back_by_24_months then 24 end) as back_at,
                                coalesce(@_followed, case when not @_back_by_24_months then 24
                                                          when not @_back_by_12_months then 12 else 0 end) as followed
                            from clinic.outcome
                            where treated_on is not null and restless_legs <> 'NONE' and # and %s) each
                        group by 1, 2 order by 1, 2""".replace("@", what).replace("#", whom), cohort)
                .query(Followed.class)
                .list();
    }

    @Override
    public ScorePairs pairs(Cohort cohort, Measure measure) {
        return pairs("@_after", cohort, measure);
    }

    /** @param after what counts as the score after treatment; an at sign stands for the scale */
    private ScorePairs pairs(String after, Cohort cohort, Measure measure) {
        String scale = measure.name().toLowerCase(Locale.ROOT);
        return new ScorePairs(query("""
                        select before, after, count(*) as patients
                        from (
                            select @_before as before, # as after
                            from clinic.outcome
                            where treated_on is not null and restless_legs <> 'NONE' and %s) each
                        where before is not null and after is not null
                        group by 1, 2 order by 1, 2""".replace("#", after).replace("@", scale), cohort)
                .query(Pair.class)
                .list());
    }

    @Override
    public Map<Window, ScorePairs> windows(Cohort cohort, Measure measure) {
        Map<Window, ScorePairs> windows = new EnumMap<>(Window.class);
        for (Window window : Window.values()) {
            windows.put(window, pairs(after(window, measure), cohort, measure));
        }
        return windows;
    }

    /** What was told at that time; the IRLS is asked at the review alone, and a past cohort tells one day. */
    private static String after(Window window, Measure measure) {
        String own = switch (measure) {
            case RATING -> "rating_at_" + column(window);
            case NIGHTS -> "nights_at_" + column(window);
            case IRLS ->
                window == Window.WEEKS_6 ? "case when origin = 'CLINIC' then irls_after end" : "null::smallint";
        };
        return "coalesce(" + own + ", case when origin <> 'CLINIC' and after_on - treated_on between "
                + window.firstDay() + " and " + window.lastDay() + " then @_after end)";
    }

    private static String column(Window window) {
        String[] parts = window.name().toLowerCase(Locale.ROOT).split("_");
        return parts[1] + "_" + parts[0];
    }

    @Override
    public Map<String, Long> complicationsAndOverrides(Cohort cohort) {
        Map<String, Long> kinds = new TreeMap<>();
        query("""
                        select kind, count(*) as patients
                        from clinic.outcome
                        cross join lateral unnest(complications || overrides) kind
                        where (complications <> '{}' or overrides <> '{}') and treated_on is not null and %s
                        group by kind""", cohort).query(row -> {
            kinds.put(row.getString("kind"), row.getLong("patients"));
        });
        return kinds;
    }

    private StatementSpec query(String sql, Cohort cohort) {
        Narrowed narrowed = Narrowed.to(cohort);
        return jdbc.sql(sql.formatted(narrowed.condition())).params(narrowed.parameters());
    }
}
