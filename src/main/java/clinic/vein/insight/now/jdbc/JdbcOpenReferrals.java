package clinic.vein.insight.now.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.insight.now.Age;
import clinic.vein.insight.now.OpenFilter;
import clinic.vein.insight.now.OpenReferrals;
import clinic.vein.insight.now.OpenTasks;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenReferrals implements OpenReferrals {

    private static final String TASKS = """
            select referral_id, key as element, name as step, candidate_group, assignee as owner, created_at as since, due_at
            from clinic.open_task""";

    /** Tasks, and what else a pathway waits for; a recall waits for a patient whose referral is closed. */
    private static final String STEPS = TASKS + """

            union all
            select referral_id, split_part(part, ':', 3), split_part(part, ':', 3), null, null,
                   to_timestamp(value * 60.0), null
            from clinic.figure_case
            where figure = 'STEP_OPEN'
              and not exists (select from clinic.open_task task
                              where task.referral_id = figure_case.referral_id
                                and task.key = split_part(part, ':', 3))""";

    private static final String LINE = """
            select referral.reference, referral.state, referral.urgency, referral.pathway, referral.received_at,
                   step.step, step.candidate_group, step.owner, step.since, step.due_at""";

    private static final String ALL = """
            %s
            from clinic.referral
            left join (%s) step on step.referral_id = referral.id
            where %s
            order by step.due_at nulls last, referral.received_at, referral.reference, step.step
            limit :limit offset :offset""";

    /** Each role's own by its index and no further than the page. The roles that there are, are found by it as well. */
    private static final String MOST_PRESSING_TASKS = """
            with recursive role as (
                select min(candidate_group) as of_task from clinic.open_task
                union all
                select (select min(candidate_group) from clinic.open_task where candidate_group > role.of_task)
                from role where role.of_task is not null
            )
            select few.* from role cross join lateral (
                %s
                from (%s) step
                join clinic.referral on referral.id = step.referral_id
                where step.candidate_group = role.of_task and %s
                order by step.due_at, referral.received_at, referral.reference, step.step
                limit :limit + :offset) few
            order by due_at, received_at, reference, step
            limit :limit offset :offset""";

    private final JdbcClient jdbc;
    private final ClinicSettings clinic;

    JdbcOpenReferrals(JdbcClient jdbc, ClinicSettings clinic) {
        this.jdbc = jdbc;
        this.clinic = clinic;
    }

    /**
     * By the moments between the ages, since to find the day of each referral in the clinic's zone takes longer than to read it. The
     * moments are read from their texts once, and not for each referral, which took five times as long as all else.
     */
    @Override
    public List<OfState> byStateAndAge(Instant now) {
        List<Age> oldestFirst = new ArrayList<>(List.of(Age.values()));
        Collections.reverse(oldestFirst);
        return jdbc.sql("""
                        select state, width_bucket(received_at, (select :youngest::timestamptz[])) as age, count(*) as referrals
                        from clinic.referral where open group by state, age""")
                .param(
                        "youngest",
                        oldestFirst.stream()
                                .skip(1)
                                .map(age -> today(now)
                                        .minusDays(age.to())
                                        .atStartOfDay(clinic.zone())
                                        .toInstant()
                                        .toString())
                                .toArray(String[]::new))
                .query((row, number) -> new OfState(
                        row.getString("state"), oldestFirst.get(row.getInt("age")), row.getLong("referrals")))
                .list();
    }

    @Override
    public OpenTasks tasks(Instant now) {
        return new OpenTasks(jdbc.sql("""
                        select candidate_group, key as element, count(*) as tasks, count(*) filter (where assignee is null) as unclaimed,
                               count(*) filter (where due_at < :now) as overdue,
                               min(created_at) filter (where assignee is null) as oldest
                        from clinic.open_task group by candidate_group, key order by candidate_group, key""")
                .param("now", time(now))
                .query((row, number) -> new OpenTasks.Counted(
                        Role.ofGroup(row.getString("candidate_group")).orElse(null),
                        row.getString("element"),
                        row.getLong("tasks"),
                        row.getLong("unclaimed"),
                        row.getLong("overdue"),
                        instant(row, "oldest")))
                .list());
    }

    /** What waits for a task is due before all else, and is mostly enough for a page; else everything is sorted. */
    @Override
    public List<Line> list(OpenFilter filter, Instant now, int limit, int offset) {
        String conditions = conditions(filter);
        if (isOfTasksAlone(filter)) {
            List<Line> tasks =
                    lines(MOST_PRESSING_TASKS.formatted(LINE, TASKS, conditions), filter, now, limit, offset);
            if (tasks.size() == limit) {
                return tasks;
            }
        }
        return lines(ALL.formatted(LINE, STEPS, conditions), filter, now, limit, offset);
    }

    /** Few referrals may fit anything else, and whoever goes by tasks would read all that do not, once for each role. */
    private static boolean isOfTasksAlone(OpenFilter filter) {
        return filter.state() == null && filter.age() == null && filter.pathway() == null && filter.element() == null;
    }

    private static String conditions(OpenFilter filter) {
        List<String> conditions = new ArrayList<>();
        boolean ofStep = filter.role() != null || filter.overdue() || filter.element() != null;
        conditions.add(ofStep ? "step.referral_id is not null" : "referral.open");
        addIf(conditions, filter.state() != null, "referral.state = :state");
        addIf(
                conditions,
                filter.age() != null,
                "greatest(0, :today - (referral.received_at at time zone :zone)::date) between :youngest and :oldest");
        addIf(conditions, filter.pathway() != null, "referral.pathway = :pathway");
        addIf(conditions, filter.role() != null, "step.candidate_group = :group");
        addIf(conditions, filter.overdue(), "step.due_at < :now");
        addIf(conditions, filter.element() != null, "step.element = :element");
        return String.join(" and ", conditions);
    }

    private List<Line> lines(String sql, OpenFilter filter, Instant now, int limit, int offset) {
        return jdbc.sql(sql)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("today", today(now))
                .param("zone", clinic.zone().getId())
                .param("youngest", filter.age() == null ? null : filter.age().from())
                .param("oldest", filter.age() == null ? null : filter.age().to())
                .param(
                        "pathway",
                        filter.pathway() == null ? null : filter.pathway().name())
                .param("group", filter.role() == null ? null : filter.role().groupId())
                .param("now", time(now))
                .param("element", filter.element())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Line(
                        row.getString("reference"),
                        row.getString("state"),
                        row.getString("urgency"),
                        row.getString("pathway"),
                        instant(row, "received_at"),
                        row.getString("step"),
                        row.getString("candidate_group"),
                        row.getString("owner"),
                        instant(row, "since"),
                        instant(row, "due_at")))
                .list();
    }

    private static void addIf(List<String> conditions, boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, clinic.zone());
    }
}
