package clinic.vein.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.Role;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.Visitor;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

/** The database ends all connections and takes no new ones, as while it starts again. */
@ClinicTest
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.connection-timeout=1500",
            "spring.datasource.hikari.validation-timeout=1000"
        })
class DatabaseAwayHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private MeterRegistry figures;

    private Visitor nurse;
    private String token;

    @BeforeEach
    void signIn() {
        // It may take longer than the limit until there are connections again.
        Eventually.await().ignoreExceptions().until(() -> {
            nurse = Visitor.signedIn(port, Role.NURSE.groupId());
            token = ApiClient.token(port, "client-surgery");
            return true;
        });
    }

    @AfterEach
    void databaseIsBack() throws SQLException {
        asSuperuser("alter database %s with allow_connections true");
        // One that was used a moment ago is lent without a look at it: the next class must not get a dead one.
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void everybodyHearsWithinSecondsThatItIsAwayAndWhenToAskAgain() throws Exception {
        databaseGoesAway();
        for (Map.Entry<String, HttpResponse<String>> each : answers().entrySet()) {
            HttpResponse<String> answer = each.getValue();
            assertThat(answer.statusCode())
                    .as(each.getKey() + ": " + answer.body())
                    .isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After"))
                    .as(each.getKey())
                    .contains("5");
            assertThat(answer.body())
                    .as(each.getKey())
                    .isNotBlank()
                    .doesNotContain("Exception")
                    .doesNotContain("jdbc");
        }
        databaseIsBack();
        Eventually.await()
                .untilAsserted(
                        () -> assertThat(nurse.get("/api/tasks").statusCode()).isEqualTo(200));
    }

    @Test
    void readinessSaysItWithoutWaitingAndLivenessNothing() throws Exception {
        databaseGoesAway();
        double waits = waits();
        Instant asked = Instant.now();
        HttpResponse<String> readiness = new Visitor(port).get("/actuator/health/readiness");
        // The one limit of time here, so loose that no busy machine meets it, and still less than a wait without limits
        // takes: what readiness waits for elsewhere than in the pool, nobody counts.
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(50));
        // Two seconds altogether (docs/operations.md): one wait for a connection at most, which is not long.
        assertThat(waits() - waits).isLessThanOrEqualTo(1);
        assertThat(limit("connection-timeout")).isEqualTo(pool.getConnectionTimeout());
        assertThat(limit("validation-timeout")).isEqualTo(pool.getValidationTimeout());
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(new Visitor(port).get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    /** As the application has it where no test says otherwise. */
    private static long limit(String setting) throws IOException {
        return new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml")).stream()
                        .map(source -> source.getProperty("spring.datasource.hikari." + setting))
                        .filter(Objects::nonNull)
                        .mapToLong(said -> Long.parseLong(said.toString()))
                        .findFirst()
                        .orElseThrow();
    }

    /** That ended without a connection, since the application began. */
    private double waits() {
        return figures.get("hikaricp.connections.timeout").counter().count();
    }

    private Map<String, HttpResponse<String>> answers() throws Exception {
        Map<String, Callable<HttpResponse<String>>> asked = new LinkedHashMap<>();
        asked.put("a page", () -> nurse.get("/claims"));
        asked.put("an endpoint", () -> nurse.get("/api/tasks"));
        asked.put("the engine", () -> nurse.get("/camunda/api/engine/engine/default/task"));
        asked.put("an app of the engine", () -> nurse.get("/camunda/app/tasklist/default/"));
        asked.put(
                "a client",
                () -> new Visitor(port)
                        .send(
                                "/api/referrals/" + UUID.randomUUID(),
                                request -> request.header("Authorization", "Bearer " + token)));
        ExecutorService threads = Executors.newFixedThreadPool(asked.size());
        try {
            Map<String, Future<HttpResponse<String>>> running = new LinkedHashMap<>();
            asked.forEach((name, question) -> running.put(name, threads.submit(question)));
            Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
            for (Map.Entry<String, Future<HttpResponse<String>>> each : running.entrySet()) {
                answers.put(each.getKey(), each.getValue().get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private void databaseGoesAway() throws SQLException {
        asSuperuser("alter database %s with allow_connections false");
        asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'");
    }

    private void asSuperuser(String command) throws SQLException {
        String url = pool.getJdbcUrl();
        String name = url.substring(url.lastIndexOf('/') + 1);
        try (Connection superuser = TestPostgres.instance().superuser("/postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute(command.formatted(name));
        }
    }
}
