package clinic.vein.insight.figures.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.insight.figures.CaseRows;
import clinic.vein.insight.figures.CountedCase;
import clinic.vein.insight.figures.Figure;
import clinic.vein.insight.figures.ReferralHistory;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ModelVersion;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.TimelineJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseRows implements CaseRows {

    private static final String[] MONTHLY = Arrays.stream(Figure.values())
            .filter(Figure::isMonthly)
            .map(Figure::name)
            .toArray(String[]::new);

    /** The period of the roll-up to which a case belongs. */
    private static final String PERIOD =
            "case when figure = any (:monthly) then date_trunc('month', on_day)::date else on_day end";

    private final JdbcClient jdbc;

    JdbcCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReferralId> takeDue(int most) {
        // Before the statements take their snapshots: else an older timeline could replace a newer one.
        lock();
        return jdbc.sql("""
                        delete from clinic.figure_due
                        where ctid = any (array(select ctid from clinic.figure_due limit :most))
                        returning referral_id""").param("most", most).query(UUID.class).list().stream()
                .distinct()
                .map(ReferralId::new)
                .toList();
    }

    record Start(Instant clockStart, boolean resubmission) {}

    @Override
    public List<ReferralHistory> histories(Collection<ReferralId> ids) {
        Map<UUID, Start> starts = new HashMap<>();
        Map<UUID, List<ReferralHistory.Entry>> entries = new LinkedHashMap<>();
        jdbc.sql("""
                        select event.referral_id, event.at, event.kind, event.entry, event.step, event.due_at,
                               event.process, event.process_version, referral.clock_start,
                               referral.resubmission_of is not null as resubmission
                        from clinic.referral_event event
                        join clinic.referral on referral.id = event.referral_id and referral.erased_at is null
                        where event.referral_id = any (:ids)
                        order by event.id""")
                .param("ids", ids.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("referral_id", UUID.class);
                    starts.putIfAbsent(
                            id, new Start(requiredInstant(row, "clock_start"), row.getBoolean("resubmission")));
                    entries.computeIfAbsent(id, first -> new ArrayList<>()).add(entry(row));
                });
        return entries.entrySet().stream()
                .map(each -> new ReferralHistory(
                        new ReferralId(each.getKey()),
                        Objects.requireNonNull(starts.get(each.getKey())).clockStart(),
                        Objects.requireNonNull(starts.get(each.getKey())).resubmission(),
                        each.getValue()))
                .toList();
    }

    private static ReferralHistory.Entry entry(ResultSet row) throws SQLException {
        String step = row.getString("step");
        String process = row.getString("process");
        return new ReferralHistory.Entry(
                requiredInstant(row, "at"),
                TimelineJson.read(row.getString("kind"), row.getString("entry")),
                step == null
                        ? null
                        : new TimelineStep(
                                step,
                                instant(row, "due_at"),
                                process == null ? null : new ModelVersion(process, row.getInt("process_version"))));
    }

    /** What lies in a month's part of the archive stays there. */
    @Override
    public void replace(Collection<Counted> counted) {
        List<CountedCase> cases =
                counted.stream().flatMap(each -> each.cases().stream()).toList();
        jdbc.sql("""
                        with gone as (
                            delete from clinic.figure_case where referral_id = any (:referrals)
                            returning referral_id, archived, figure, on_day, pathway, part, value
                        ), place as (
                            select referral_id, max(archived) as archived from gone group by referral_id
                        ), added as (
                            insert into clinic.figure_case
                                (referral_id, pathway, figure, on_day, part, value, archived)
                            select counted.*, place.archived
                            from unnest(:owners::uuid[], :pathways::text[], :figures::text[], :days::date[],
                                :parts::text[], :values::integer[])
                                as counted (referral_id, pathway, figure, on_day, part, value)
                            left join place using (referral_id)
                            returning figure, on_day, pathway, part, value
                        )
                        insert into clinic.figure_cell as cell (figure, period, pathway, part, value, cases)
                        select figure, %s,
                               pathway, part, value, sum(more)
                        from (select figure, on_day, pathway, part, value, -1 as more from gone
                              union all select *, 1 from added) changed
                        group by 1, 2, 3, 4, 5
                        having sum(more) <> 0
                        on conflict (figure, period, pathway, part, value) do update set cases = cell.cases + excluded.cases""".formatted(PERIOD))
                .param(
                        "referrals",
                        counted.stream().map(each -> each.referral().value()).toArray(UUID[]::new))
                .param(
                        "owners",
                        counted.stream()
                                .flatMap(each -> each.cases().stream()
                                        .map(one -> each.referral().value()))
                                .toArray(UUID[]::new))
                .param(
                        "pathways",
                        counted.stream()
                                .flatMap(each -> each.cases().stream().map(one -> each.pathway()))
                                .toArray(String[]::new))
                .param("figures", cases.stream().map(one -> one.figure().name()).toArray(String[]::new))
                .param("days", cases.stream().map(one -> one.on().toString()).toArray(String[]::new))
                .param("parts", cases.stream().map(CountedCase::part).toArray(String[]::new))
                .param("values", cases.stream().map(CountedCase::value).toArray(Integer[]::new))
                .param("monthly", MONTHLY)
                .update();
        jdbc.sql("delete from clinic.figure_cell where cases = 0").update();
    }

    @Override
    public void startAnew() {
        lock();
        jdbc.sql("delete from clinic.figure_case where referral_id is not null").update();
        jdbc.sql("delete from clinic.figure_cell").update();
        jdbc.sql("""
                        insert into clinic.figure_cell (figure, period, pathway, part, value, cases)
                        select figure, %s,
                               pathway, part, value, count(*)
                        from clinic.figure_case
                        group by 1, 2, 3, 4, 5""".formatted(PERIOD)).param("monthly", MONTHLY).update();
        jdbc.sql("""
                        insert into clinic.figure_due (referral_id)
                        select id from clinic.referral where erased_at is null""").update();
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clinic.figures'))")
                .query((row, number) -> number)
                .list();
    }
}
