package clinic.vein.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Pathway;
import clinic.vein.workflow.engine.lifecycle.Processors;
import clinic.vein.workflow.engine.lifecycle.ServerWork;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How long reading the figures takes beside many closed referrals, against a plain count of their timelines in the same
 * run. Not part of the suite: {@code mvn test -Dtest=FiguresBenchmark -Dreferrals=1000000}.
 */
class FiguresBenchmark {

    private static final int REFERRALS = Integer.getInteger("referrals", 1_000_000);
    private static final int ROUNDS = 60;
    private static final YearMonth LAST = YearMonth.of(2026, 11);

    private final FigureClinic clinic = new FigureClinic();

    @Test
    void figures_beside_closed_referrals() throws Exception {
        fill();
        Duration rebuilt = rebuilt();
        clinic.owner.sql("vacuum analyze figure_cell").update();
        clinic.owner.sql("vacuum analyze figure_case").update();
        System.out.printf(
                "%d referrals, rebuilt in %d s (%d a second), %d cells%n",
                REFERRALS,
                rebuilt.toSeconds(),
                REFERRALS / Math.max(1, rebuilt.toSeconds()),
                count("select count(*) from figure_cell"));
        assertThat(count("select sum(cases) from figure_cell where figure = 'CLOSED'"))
                .isEqualTo(REFERRALS);
        Duration floor = p95(() -> count("select count(*) from referral_event"), 3);
        Random random = new Random(1);
        print("report of three months", () -> report(random, 3, null), floor);
        print("report of a year, one pathway", () -> report(random, 12, Pathway.DUAL), floor);
        print("report of five years", () -> report(new Random(0), 60, null), floor);
        print("heat of a year", () -> clinic.readHeat.of("Referral", null, months(random, 12), null), floor);
    }

    /** With what each statement of it takes of the server, in {@code target/bench/figures-by-statement.md}. */
    private Duration rebuilt() throws Exception {
        long server = Processors.server();
        String database =
                clinic.jdbc.sql("select current_database()").query(String.class).single();
        Duration[] rebuilt = new Duration[1];
        try (ServerWork work = new ServerWork(database)) {
            work.byStatement("figures-by-statement.md", () -> {
                Processors.Used before = Processors.now(server);
                rebuilt[0] = timed(clinic.keepFigures::rebuild);
                System.out.printf(
                        "%s of each: %s%n",
                        Processors.Used.COLUMN,
                        Processors.now(server).since(before).each(REFERRALS));
                return REFERRALS;
            });
        }
        return rebuilt[0];
    }

    private void report(Random random, int length, Pathway pathway) {
        Months months = months(random, length);
        clinic.reportFigures.report(months, months.before(), pathway);
    }

    private static Months months(Random random, int length) {
        YearMonth to = length >= 60 ? LAST : LAST.minusMonths(random.nextInt(60 - length));
        return new Months(to.minusMonths(length - 1), to);
    }

    /** Five years of referrals that were received, checked, reviewed, seen, treated and closed, each a little differently. */
    private void fill() {
        clinic.owner.sql("alter table referral_event disable trigger user").update();
        clinic.owner.sql("""
                        insert into referral (id, reference, state, source, given_name, family_name,
                            date_of_birth, restless_legs, veins, background, received_at, clock_start)
                        select md5(n::text)::uuid, 'VC-' || n, 'COMPLETED', 'SELF', 'A', 'B', '1970-01-01', '{}',
                            '{}', '{}', at, at
                        from (select n, timestamptz '2021-06-01 08:00Z' + n * (interval '1900 days' / :referrals) as at
                              from generate_series(1, :referrals) n) received""").param("referrals", REFERRALS).update();
        clinic.owner.sql("""
                        insert into referral_event
                            (referral_id, kind, at, actor, role, entry, step, due_at, process, process_version)
                        select referral.id, story.kind,
                            received_at + story.minute * (interval '1 minute') * (0.5 + (seed + story.place * 37) % 200 / 100.0),
                            'somebody', 'SYSTEM',
                            jsonb_build_object('kind', story.kind, 'version', 1) || case when story.kind = 'TRIAGED'
                                then jsonb_build_object('urgency', 'ROUTINE', 'pathway',
                                    (array['DUAL', 'DUAL', 'VEIN_ONLY', 'RLS_ONLY'])[1 + seed % 4])
                                else story.fields::jsonb end,
                            story.step,
                            case when story.kind = 'TASK_CREATED' then received_at + story.minute * interval '1.8 minutes' end,
                            case when story.kind = 'TASK_CREATED' then 'Referral' end,
                            case when story.kind = 'TASK_CREATED' then 1 end
                        from (select referral.*, abs(hashtext(reference)) % 100000 as seed from referral) referral
                        cross join (values
                            (1, 'RECEIVED', 0, '{"source": "Source.SELF"}', null), (2, 'TRIAGED', 0, null, null),
                            (3, 'TASK_CREATED', 1, '{"task": "CheckReferral"}', '1'),
                            (4, 'TASK_COMPLETED', 900, '{"task": "CheckReferral"}', '1'),
                            (5, 'TASK_CREATED', 901, '{"task": "ReviewReferral"}', '2'),
                            (6, 'TASK_COMPLETED', 5000, '{"task": "ReviewReferral"}', '2'),
                            (7, 'APPROVED', 5000, '{"again": false}', null),
                            (8, 'BOOKED', 9000, '{"visit": {"purpose": "ASSESSMENT", "session": null, "of": null}}', null),
                            (9, 'ARRIVED', 30000, '{"visit": {"purpose": "ASSESSMENT", "session": null, "of": null}}', null),
                            (10, 'TASK_CREATED', 30000, '{"task": "AssessVeins"}', '3'),
                            (11, 'TASK_COMPLETED', 30060, '{"task": "AssessVeins"}', '3'),
                            (12, 'ASSESSED', 30060, '{"decision": "TREAT"}', null),
                            (13, 'SESSION_RECORDED', 80000, '{"number": 1, "planned": 1, "passed": []}', null),
                            (14, 'COMPLETED', 160000, '{}', null))
                            as story (place, kind, minute, fields, step)
                        order by received_at, referral.id, story.place""").update();
        clinic.owner.sql("alter table referral_event enable trigger user").update();
        clinic.owner.sql("analyze referral_event").update();
        clinic.owner.sql("analyze referral").update();
    }

    private long count(String sql) {
        return clinic.jdbc.sql(sql).query(Long.class).single();
    }

    private static void print(String what, Runnable work, Duration floor) {
        Duration time = p95(work, ROUNDS);
        System.out.printf(
                "%s: p95 %d ms, %.4f of a plain count of the timelines (%d ms)%n",
                what, time.toMillis(), (double) time.toNanos() / floor.toNanos(), floor.toMillis());
    }

    private static Duration p95(Runnable work, int rounds) {
        work.run();
        long[] nanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            nanos[round] = timed(work).toNanos();
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[(int) Math.ceil(rounds * 0.95) - 1]);
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
