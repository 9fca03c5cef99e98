package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a checkup takes beside many open referrals, each with its process on the real engine, and ten times as many
 * closed ones, against a plain count of what runs in the same run. Not part of the suite:
 * {@code mvn test -Dtest=CheckupBenchmark -Dreferrals=10000}.
 */
@ClinicTest
class CheckupBenchmark {

    private static final int REFERRALS = Integer.getInteger("referrals", 10_000);
    private static final int ROUNDS = 9;

    @Autowired
    private Checkups checkups;

    @Autowired
    private CheckProcesses checkProcesses;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void checkup_beside_open_referrals() {
        fill();
        assertThat(count("select count(*) from clinic.referral where open")).isEqualTo(REFERRALS);
        Duration floor = median(() -> count("""
                select count(*) from engine.act_ru_execution process join clinic.referral
                on referral.id::text = process.business_key_"""));
        for (Kind kind : Kind.values()) {
            print(kind.name(), median(() -> checkups.find(kind)), floor);
        }
        print("the whole checkup", median(checkProcesses::run), floor);
    }

    private void fill() {
        driver.begin();
        for (int number = 0; number < REFERRALS; number++) {
            ReferralId id = driver.receive(Reports.dual());
            if (number % 2 == 0) {
                driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
            }
        }
        driver.tellEverybody();
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name,
                            date_of_birth, restless_legs, veins, background, received_at, clock_start)
                        select md5(n::text)::uuid, 'VC-' || n, 'COMPLETED', 'SELF', 'A', 'B', '1970-01-01', '{}',
                            '{}', '{}', now(), now()
                        from generate_series(1, :closed) n""").param("closed", 10 * REFERRALS).update();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void print(String what, Duration time, Duration floor) {
        System.out.printf(
                "%s: %d ms, %.1f of a count of what runs (%d ms)%n",
                what, time.toMillis(), (double) time.toNanos() / floor.toNanos(), floor.toMillis());
    }

    private static Duration median(Runnable work) {
        work.run();
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[ROUNDS / 2]);
    }
}
