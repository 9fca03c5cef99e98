package clinic.vein.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.embedded.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetUpTurnTest {

    private static final int APPLICATIONS = 4;

    private final TestPostgres.Database database = TestPostgres.instance().freshDatabase();

    @Test
    void whatOneSetsUpTheOthersFind() throws Exception {
        ExecutorService applications = Executors.newFixedThreadPool(APPLICATIONS);
        try (HikariDataSource owner = database.pool(database.owner());
                HikariDataSource application = database.pool(database.username())) {
            JdbcClient jdbc = JdbcClient.create(owner);
            jdbc.sql("create schema clinic").update();
            List<Future<?>> starts = new ArrayList<>();
            for (int each = 0; each < APPLICATIONS; each++) {
                // The migrations run as one role, the rest of the set-up as the other.
                HikariDataSource pool = each % 2 == 0 ? owner : application;
                starts.add(applications.submit(() -> SetUpTurn.take(pool, () -> createUnlessThere(jdbc))));
            }
            for (Future<?> start : starts) {
                start.get();
            }
            assertThat(jdbc.sql("select count(*) from clinic.set_up")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            applications.shutdown();
        }
    }

    @Test
    void oneThatFailsGivesItsTurnBack() {
        AtomicBoolean next = new AtomicBoolean();
        try (HikariDataSource pool = database.pool(database.owner())) {
            assertThatThrownBy(() -> SetUpTurn.take(pool, () -> {
                        throw new IllegalStateException("not set up");
                    }))
                    .hasMessage("not set up");
            try (HikariDataSource other = database.pool(database.owner())) {
                SetUpTurn.take(other, () -> next.set(true));
            }
        }
        assertThat(next).isTrue();
    }

    /** As the set-up of accounts does: look, and make what is missing. */
    private static void createUnlessThere(JdbcClient jdbc) {
        if (jdbc.sql("select to_regclass('clinic.set_up') is null")
                .query(Boolean.class)
                .single()) {
            jdbc.sql("select pg_sleep(0.2)").query((row, number) -> number).list();
            jdbc.sql("create table clinic.set_up as select 1 as once").update();
        }
    }
}
