package clinic.vein.referral.archive;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.testing.Eventually;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An application of before works on while the tables are parted. */
class ArchiveMigrationTest {

    private final List<UUID> referrals = new ArrayList<>();

    @Test
    void nobodyWhoWorksMeanwhileIsRefused() throws Exception {
        TestPostgres.Database database = TestPostgres.instance().freshDatabase();
        // Without the grants, which name what came later; so the owner works here.
        database.migrations()
                .locations("classpath:db/clinic")
                .target("602")
                .load()
                .migrate();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong steps = new AtomicLong();
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try (HikariDataSource pool = database.pool(database.owner())) {
            JdbcClient jdbc = JdbcClient.create(pool);
            TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
            for (int number = 0; number < 4; number++) {
                referrals.add(refer(jdbc));
            }
            List<Future<?>> work = new ArrayList<>();
            for (int hand = 0; hand < 4; hand++) {
                int own = hand;
                work.add(hands.submit(() -> {
                    while (!over.get()) {
                        transactions.executeWithoutResult(status -> step(jdbc, own));
                        steps.incrementAndGet();
                    }
                }));
            }
            Eventually.await().until(() -> steps.get() > 0 || work.stream().anyMatch(Future::isDone));
            database.migrations().load().migrate();
            over.set(true);
            for (Future<?> each : work) {
                each.get();
            }
            assertThat(jdbc.sql("select count(*) from clinic.referral_event")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2 * steps.get())
                    .isPositive();
        } finally {
            over.set(true);
            hands.shutdown();
        }
    }

    private static UUID refer(JdbcClient jdbc) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name,
                            date_of_birth, restless_legs, veins, background, received_at, clock_start)
                        values (:id, :id::text, 'RECEIVED', 'SELF', 'A', 'B', '1970-01-01', '{}', '{}', '{}', now(), now())""").param("id", id).update();
        return id;
    }

    /** Some note before they move, some move before they note. */
    private void step(JdbcClient jdbc, int own) {
        UUID id = referrals.get(own);
        if (own % 2 == 0) {
            note(jdbc, id);
        }
        jdbc.sql("update clinic.referral set version = version + 1 where id = :id")
                .param("id", id)
                .update();
        note(jdbc, id);
        if (own % 2 == 1) {
            note(jdbc, id);
        }
    }

    private static void note(JdbcClient jdbc, UUID id) {
        jdbc.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        values (:id, 'TRIAGED', now(), 'somebody', 'SYSTEM', '{"kind": "TRIAGED", "version": 1}')""").param("id", id).update();
    }
}
