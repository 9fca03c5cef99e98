package clinic.vein.insight.now.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.now.Age;
import clinic.vein.insight.now.OpenFilter;
import clinic.vein.insight.now.OpenReferrals.Line;
import clinic.vein.insight.now.OpenReferrals.OfState;
import clinic.vein.insight.now.OpenTasks;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Role;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.OneConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of what is open costs the same however much is open, and has what it would have if all were sorted: by pages of the
 * database, not by time. Every fifth referral waits for no task, every 50th is closed and has one all the same.
 */
class OpenReferralsAmongManyTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Some days after the clocks were put forward. */
    private static final Instant NOW = Instant.parse("2026-04-03T09:00:00Z");

    private static final OpenFilter ALL = new OpenFilter(null, null, null, null, false, null);

    @RegisterExtension
    final OneConnection database = new OneConnection();

    private JdbcClient jdbc;
    private JdbcOpenReferrals referrals;

    @BeforeEach
    void open() {
        jdbc = database.jdbc();
        referrals = new JdbcOpenReferrals(
                jdbc, new ClinicSettings("Clinic", "999", "020 7946 0018", ZONE, Set.of(), Set.of(), false, "GB", ""));
    }

    @Test
    void a_page_costs_the_same_beside_ten_times_as_many() {
        refer(1, 3_000);
        long beside = page();

        refer(3_001, 30_000);

        assertThat(page()).isLessThan(beside * 13 / 10);
    }

    @Test
    void whoever_asks_for_what_few_are_has_everything_read_once_and_not_once_for_each_role() {
        refer(1, 20_000);
        jdbc.sql("update clinic.referral set pathway = 'DUAL' where reference like '%77'")
                .update();
        jdbc.sql("vacuum full analyze clinic.referral").update();
        long once = jdbc.sql("""
                        select (pg_relation_size('clinic.referral') + pg_relation_size('clinic.open_task')) / 8192""").query(Long.class).single();
        OpenFilter few = new OpenFilter(null, null, Pathway.DUAL, null, false, null);
        assertThat(referrals.list(few, NOW, 1_001, 0)).hasSize(200);

        assertThat(database.pages().by(() -> referrals.list(few, NOW, 1_001, 0)))
                .isLessThan(once * 3 / 2);
    }

    private long page() {
        return database.pages().by(() -> referrals.list(ALL, NOW, 101, 0));
    }

    @Test
    void every_page_has_what_all_sorted_would_have() {
        refer(1, 700);
        for (OpenFilter filter : List.of(
                ALL,
                new OpenFilter(ReferralState.IN_REVIEW, null, null, null, false, null),
                new OpenFilter(null, Age.UP_TO_14, null, null, false, null),
                new OpenFilter(null, null, null, Role.PHYSICIAN, false, null),
                new OpenFilter(null, null, null, null, true, null),
                new OpenFilter(null, Age.UP_TO_7, null, Role.INTAKE, true, "CheckReferral"))) {
            List<Line> sorted = referrals.list(filter, NOW, 10_000, 0);
            assertThat(sorted).as("%s", filter).hasSizeBetween(10, 699).isNotEmpty();
            for (int from = 0; from < sorted.size() + 20; from += 20) {
                assertThat(referrals.list(filter, NOW, 20, from))
                        .as("%s from %s", filter, from)
                        .isEqualTo(sorted.subList(Math.min(from, sorted.size()), Math.min(from + 20, sorted.size())));
            }
        }
        assertThat(referrals.list(ALL, NOW, 10_000, 0))
                .anyMatch(line -> line.step() == null)
                .anyMatch(line -> "of_another_release".equals(line.candidateGroup()));
    }

    /** The database finds the day of each, one after the other, and so each age. */
    @Test
    void each_referral_has_the_age_of_its_days_in_the_clinics_zone() {
        refer(1, 5_000);

        List<OfState> found = referrals.byStateAndAge(NOW);

        assertThat(found)
                .hasSizeGreaterThan(8)
                .allSatisfy(each -> assertThat(jdbc.sql("""
                                select count(*) from clinic.referral where open and state = :state
                                  and greatest(0, :today - (received_at at time zone :zone)::date) between :from and :to""")
                                .param("state", each.state())
                                .param("today", LocalDate.ofInstant(NOW, ZONE))
                                .param("zone", ZONE.getId())
                                .param("from", each.age().from())
                                .param("to", each.age().to())
                                .query(Long.class)
                                .single())
                        .as("%s", each)
                        .isEqualTo(each.referrals()));
        assertThat(found.stream().mapToLong(OfState::referrals).sum()).isEqualTo(4_900);
    }

    @Test
    void all_that_is_told_of_the_open_tasks_is_read_in_one_go() {
        refer(1, 10_000);
        jdbc.sql("update clinic.open_task set assignee = 'ann' where id like '%3'")
                .update();
        jdbc.sql("vacuum full analyze clinic.open_task").update();
        long once = jdbc.sql("select pg_relation_size('clinic.open_task') / 8192")
                .query(Long.class)
                .single();
        OpenTasks tasks = referrals.tasks(NOW);

        assertThat(tasks.byRole()).hasSize(3).allSatisfy(role -> {
            assertThat(role.unclaimed()).isBetween(1L, role.tasks() - 1);
            assertThat(role.oldest()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
            assertThat(role.overdue())
                    .isEqualTo(jdbc.sql("""
                                    select count(*) from clinic.open_task
                                    where candidate_group = :group and due_at < '2026-04-03 09:00Z'""")
                            .param(
                                    "group",
                                    role.role() == null
                                            ? "of_another_release"
                                            : role.role().groupId())
                            .query(Long.class)
                            .single());
        });
        assertThat(tasks.byRole().stream().mapToLong(OpenTasks.OfRole::tasks).sum())
                .isEqualTo(8_200);
        assertThat(database.pages().by(() -> referrals.tasks(NOW))).isLessThan(once * 3 / 2);
    }

    /** One each 47 minutes, the newest tomorrow. */
    private void refer(int from, int to) {
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                            restless_legs, veins, background, received_at, clock_start)
                        select md5(n::text)::uuid, 'VC-' || n,
                            case when n % 50 = 0 then 'COMPLETED' else (array['RECEIVED', 'IN_REVIEW'])[1 + n % 2] end,
                            'API', 'Ann', 'Open', '1950-01-01', '{}', '{}', '{}',
                            timestamptz '2026-04-04 00:00Z' - n * interval '47 minutes', now()
                        from generate_series(:from, :to) n""").param("from", from).param("to", to).update();
        jdbc.sql("""
                        insert into clinic.open_task (id, key, name, referral_id, candidate_group, created_at, due_at)
                        select n::text, (array['CheckReferral', 'ReviewReferral', 'AssessVeins'])[1 + n % 3], 'Task ' || n % 7,
                            md5(n::text)::uuid, (array['intake', 'physician', 'of_another_release'])[1 + n % 3],
                            timestamptz '2026-04-01 00:00Z',
                            timestamptz '2026-04-01 00:00Z' + (n * 7919 % 1009) * interval '10 minutes'
                        from generate_series(:from, :to) n where n % 5 > 0 or n % 50 = 0""").param("from", from).param("to", to).update();
        jdbc.sql("vacuum analyze clinic.referral").update();
        jdbc.sql("vacuum analyze clinic.open_task").update();
    }
}
