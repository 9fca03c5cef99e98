package clinic.vein.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.VeinClinicReferral;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReceiveReferral;
import clinic.vein.testing.Beside;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.Reports;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The application is stopped while its engine works in the background. */
@LeftToVerify
class ShutdownProcessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestPostgres.Database database = TestPostgres.instance().freshDatabase();
    private final ConfigurableApplicationContext application = new SpringApplicationBuilder(VeinClinicReferral.class)
            .properties(database.settings())
            .run(
                    "--server.port=0",
                    "--clinic.administrator.id=administrator",
                    "--clinic.administrator.password=only-for-tests-1234");

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void a_running_job_is_finished_before_the_database_is_left() throws Exception {
        ReferralId id = receive();
        try (Connection holder = connect();
                Connection watcher = connect()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(watcher, true));
            holder.setAutoCommit(false);
            holder.createStatement().execute("select from clinic.referral where id = '" + id + "' for update");
            assertThat(remind(jdbc, id)).isPositive();
            Eventually.await().until(() -> isHeldUp(jdbc));

            CompletableFuture<Void> stopped = Beside.run(application::close);
            assertThatThrownBy(() -> stopped.get(2, TimeUnit.SECONDS))
                    .as("waits for the job")
                    .isInstanceOf(TimeoutException.class);
            assertThat(application.isClosed()).isTrue();
            assertThat(isHeldUp(jdbc)).isTrue();
            holder.rollback();
            stopped.get();

            assertThat(jdbc.sql("select kind from clinic.referral_event where referral_id = :id order by id")
                            .param("id", id.value())
                            .query(String.class)
                            .list())
                    .contains("TASK_REMINDED");
            assertThat(jdbc.sql(
                                    "select count(*) from engine.act_ru_job where exception_msg_ is not null or retries_ < 3")
                            .query(Long.class)
                            .single())
                    .as("jobs that were broken off")
                    .isZero();
        }
    }

    private ReferralId receive() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "intake", null, AuthorityUtils.createAuthorityList("ROLE_INTAKE")));
        try {
            return application
                    .getBean(ReceiveReferral.class)
                    .receive(Reports.dual())
                    .id();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Lets the reminder of the first task fall due. */
    private static int remind(JdbcClient jdbc, ReferralId id) {
        return jdbc.sql("""
                        update engine.act_ru_job set duedate_ = now() - interval '1 minute'
                        where process_instance_id_ in (select id_ from engine.act_ru_execution where business_key_ = :key)""").param("key", id.toString()).update();
    }

    private static boolean isHeldUp(JdbcClient jdbc) {
        return jdbc.sql("""
                        select exists (select from pg_locks join pg_stat_activity using (pid)
                                       where datname = current_database() and not granted)""").query(Boolean.class).single();
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }
}
