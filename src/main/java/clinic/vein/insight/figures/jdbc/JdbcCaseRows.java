package clinic.vein.insight.figures.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.insight.figures.CaseRows;
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

    private static final String[] DAILY = Arrays.stream(Figure.values())
            .filter(figure -> !figure.isMonthly())
            .map(Figure::name)
            .toArray(String[]::new);

    /** The period of the roll-up to which a case belongs. A figure that another release counts is taken for one by month, as most are. */
    private static final String PERIOD =
            "case when figure = any (:daily) then on_day else date_trunc('month', on_day::timestamp)::date end";

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

    /** In two statements, since a joined one would look each referral up again for each of its entries. */
    @Override
    public List<ReferralHistory> histories(Collection<ReferralId> ids) {
        Map<UUID, Start> starts = starts(ids);
        Map<UUID, List<ReferralHistory.Entry>> entries = new LinkedHashMap<>();
        jdbc.sql("""
                        select referral_id, at, kind, entry, step, due_at, process, process_version
                        from clinic.referral_event where referral_id = any (:ids) order by id""").param("ids", starts.keySet().toArray(UUID[]::new)).query(row -> {
            entries.computeIfAbsent(row.getObject("referral_id", UUID.class), first -> new ArrayList<>())
                    .add(entry(row));
        });
        return entries.entrySet().stream()
                .map(each -> {
                    Start start = Objects.requireNonNull(starts.get(each.getKey()));
                    return new ReferralHistory(
                            new ReferralId(each.getKey()), start.clockStart(), start.resubmission(), each.getValue());
                })
                .toList();
    }

    private Map<UUID, Start> starts(Collection<ReferralId> ids) {
        Map<UUID, Start> starts = new HashMap<>();
        jdbc.sql("""
                        select id, clock_start, resubmission_of is not null as resubmission
                        from clinic.referral where id = any (:ids) and erased_at is null""")
                .param("ids", ids.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query(row -> {
                    starts.put(
                            row.getObject("id", UUID.class),
                            new Start(requiredInstant(row, "clock_start"), row.getBoolean("resubmission")));
                });
        return starts;
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

    /**
     * Rows that stay as they are are not written again: a referral is counted at each step, of thirty rows one or two are new. What lies
     * in a month's part of the archive stays there, and is replaced as a whole, since such a referral is hardly ever counted again.
     */
    @Override
    public void replace(Collection<Counted> counted) {
        CaseColumns columns = CaseColumns.of(counted);
        List<String> emptied = jdbc.sql("""
                        with archived as (
                            delete from clinic.figure_case where archived is not null and referral_id = any (:referrals)
                            returning referral_id, archived, figure, on_day, pathway, part, value
                        ), place as (
                            select referral_id, max(archived) as archived from archived group by referral_id
                        ), referral as (
                            select each.*, place.archived
                            from unnest(:referrals::uuid[], :pathways::text[])
                                with ordinality as each (referral_id, pathway, number)
                            left join place using (referral_id)
                        ), wanted as (
                            select referral_id, pathway, figure, date '1970-01-01' + day as on_day, part, value, archived, copy
                            from unnest(:owners::bigint[], :figures::text[], :days::integer[], :parts::text[],
                                :values::integer[], :copies::bigint[]) as counted (number, figure, day, part, value, copy)
                            join referral using (number)
                        ), standing as (
                            select ctid as spot, referral_id, figure, on_day, pathway, part, value, row_number()
                                over (partition by referral_id, figure, on_day, pathway, part, value) as copy
                            from clinic.figure_case where archived is null and referral_id = any (:referrals)
                        ), difference as materialized (
                            select standing.spot, referral_id, pathway, figure, on_day, part, value
                            from standing
                            full join (select *, copy as fresh_copy from wanted where archived is null) fresh
                                using (referral_id, pathway, figure, on_day, part, value, copy)
                            where spot is null or fresh_copy is null
                        ), gone as (
                            delete from clinic.figure_case
                            where archived is null and ctid = any (array(select spot from difference where spot is not null))
                            returning figure, on_day, pathway, part, value
                        ), added as (
                            insert into clinic.figure_case
                                (referral_id, pathway, figure, on_day, part, value, archived)
                            select referral_id, pathway, figure, on_day, part, value, null::date from difference where spot is null
                            union all
                            select referral_id, pathway, figure, on_day, part, value, archived
                            from wanted where archived is not null
                            returning figure, on_day, pathway, part, value
                        ), counted as (
                            insert into clinic.figure_cell as cell (figure, period, pathway, part, value, cases)
                            select figure, %s,
                                   pathway, part, value, sum(more)
                            from (select figure, on_day, pathway, part, value, -1 as more from archived
                                  union all select *, -1 from gone
                                  union all select *, 1 from added) changed
                            group by 1, 2, 3, 4, 5
                            having sum(more) <> 0
                            on conflict (figure, period, pathway, part, value) do update set cases = cell.cases + excluded.cases
                            returning cases, ctid
                        )
                        select ctid::text from counted where cases = 0""".formatted(PERIOD))
                .param("referrals", columns.referrals())
                .param("pathways", columns.pathways())
                .param("owners", columns.owners())
                .param("figures", columns.figures())
                .param("days", columns.days())
                .param("parts", columns.parts())
                .param("values", columns.values())
                .param("copies", columns.copies())
                .param("daily", DAILY)
                .query(String.class)
                .list();
        if (!emptied.isEmpty()) {
            jdbc.sql("delete from clinic.figure_cell where ctid = any (:emptied::tid[]) and cases = 0")
                    .param("emptied", emptied.toArray(String[]::new))
                    .update();
        }
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
                        group by 1, 2, 3, 4, 5""".formatted(PERIOD)).param("daily", DAILY).update();
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
