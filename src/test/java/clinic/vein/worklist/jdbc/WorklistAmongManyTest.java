package clinic.vein.worklist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.OneConnection;
import clinic.vein.worklist.Worklist.Entry;
import clinic.vein.worklist.Worklist.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of the list costs the same however many tasks are open, and has what it would have if all were sorted: by pages of the
 * database, not by time. A third are another role's, of which every 50th was escalated to reception; every 70th is somebody's.
 */
class WorklistAmongManyTest {

    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
    private static final List<String> RECEPTION = List.of("intake", "nurse");

    @RegisterExtension
    final OneConnection database = new OneConnection();

    private JdbcClient jdbc;
    private JdbcWorklist worklist;

    @BeforeEach
    void open() {
        jdbc = database.jdbc();
        worklist = new JdbcWorklist(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        tasks(1, 5_000);
    }

    @Test
    void a_page_of_the_list_costs_the_same_beside_five_times_as_many_tasks() {
        long beside = pages(this::page);

        tasks(5_001, 25_000);

        assertThat(pages(this::page)).isLessThan(beside * 13 / 10);
    }

    @Test
    void how_many_there_are_costs_no_look_at_all_of_them() {
        long beside = pages(this::count);

        tasks(5_001, 25_000);

        assertThat(pages(this::count)).isLessThan(beside * 2);
    }

    private void count() {
        new JdbcTaskCards(jdbc).count("ann", RECEPTION, NOW, NOW.plusSeconds(3600));
    }

    @Test
    void a_page_has_what_all_sorted_would_have() {
        String ours =
                "(candidate_group in ('intake', 'nurse') or escalated_to in ('intake', 'nurse') or assignee = 'ann')";
        assertList(Scope.ALL, ours);
        assertList(Scope.MINE, "assignee = 'ann'");
        assertList(Scope.GROUP, ours + " and assignee is null");
        assertList(Scope.OVERDUE, ours + " and due_at < '" + NOW + "'");
        assertList(Scope.RED_FLAG, ours + " and key = 'HandleRedFlag'");
    }

    private void assertList(Scope scope, String condition) {
        List<String> sorted = jdbc.sql(
                        "select id from clinic.open_task where " + condition + " order by due_at, id limit 20 offset 3")
                .query(String.class)
                .list();
        assertThat(worklist.list("ann", RECEPTION, scope, 20, 3))
                .as(scope.name())
                .extracting(Entry::id)
                .isNotEmpty()
                .isEqualTo(sorted);
    }

    private void page() {
        assertThat(worklist.list("ann", RECEPTION, Scope.ALL, 50, 0)).hasSize(50);
    }

    private long pages(Runnable read) {
        jdbc.sql("vacuum analyze clinic.open_task").update();
        jdbc.sql("vacuum analyze clinic.referral").update();
        return database.pages().by(read);
    }

    /** Two due every minute, five hundred of them by now. */
    private void tasks(int from, int to) {
        jdbc.sql("""
                        with open as (
                            insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                                restless_legs, veins, background, received_at, clock_start)
                            select md5(n::text)::uuid, 'VC-' || n, 'RECEIVED', 'API', 'Ann', 'Open' || n, '1950-01-01', '{}',
                                '{}', '{}', :now, :now
                            from generate_series(:from, :to) n returning id, substring(reference from 4)::integer as n)
                        insert into clinic.open_task (id, key, name, referral_id, candidate_group, escalated_to, assignee,
                            created_at, due_at)
                        select 'task-' || n, case when n % 40 = 0 and n < 1000 then 'HandleRedFlag' else 'CheckReferral' end, 'Task', id,
                            case when n % 3 = 0 then 'physician' when n % 2 = 0 then 'nurse' else 'intake' end,
                            case when n % 50 = 0 then 'intake' end, case when n % 70 = 0 then 'ann' end, :now,
                            :now + (n / 2 - 250) * interval '1 minute'
                        from open""")
                .param("from", from)
                .param("to", to)
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }
}
