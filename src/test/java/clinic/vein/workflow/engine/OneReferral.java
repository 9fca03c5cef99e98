package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.demo.Reception;
import clinic.vein.intake.SampleDocument;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import clinic.vein.workflow.engine.lifecycle.PathStep;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A dual referral over HTTP, from a practice's report to its end: thirteen tasks claimed and completed, three timers, one course of
 * treatment. What only the walk itself asks the database does not count.
 */
final class OneReferral {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int port;
    private final ReferralDriver driver;
    private final CareDriver care;
    private final StandingClock clock;
    private final JdbcClient jdbc;
    private final ManagementService management;
    private final HttpClient practice = HttpClient.newHttpClient();
    private final Map<String, Visitor> desks = new HashMap<>();
    private String token = "";

    OneReferral(
            int port,
            ReferralDriver driver,
            CareDriver care,
            StandingClock clock,
            JdbcClient jdbc,
            ManagementService management) {
        this.port = port;
        this.driver = driver;
        this.care = care;
        this.clock = clock;
        this.jdbc = jdbc;
        this.management = management;
    }

    void begin() {
        driver.begin();
        stand();
        token = ApiClient.token(port, "client-surgery");
    }

    /** The time of everybody, at which nobody is signed in yet. */
    private void stand() {
        clock.stand(driver.now());
        desks.clear();
    }

    void toTheEnd() throws Exception {
        ReferralId id = isSent();
        for (PathStep step : PathStep.TO_THE_END) {
            if (step instanceof PathStep.Completed done) {
                complete(id, done.task(), done.submission());
            } else if (step instanceof PathStep.Booked booked) {
                book(id, booked.task());
            } else if (step instanceof PathStep.Passed passed) {
                pass(id, passed.time());
            }
        }
        assertThat(CountedStatements.aside(() -> driver.state(id))).isEqualTo(ReferralState.COMPLETED);
    }

    ReferralId isSent() throws Exception {
        String patient = "Cost" + Integer.toString(NUMBER.incrementAndGet(), 36) + Long.toString(System.nanoTime(), 36);
        String document = SampleDocument.complete()
                .with("patient.familyName", "\"" + patient + "\"")
                .with("patient.email", "\"" + patient + "@example.org\"")
                .with("patient.identifier.value", "\"" + patient + "\"")
                .toString();
        HttpResponse<String> answer = practice.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/referrals"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(document))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ReferralId.of(
                answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
    }

    private void book(ReferralId id, CareTask task) throws Exception {
        String slot = CountedStatements.aside(() -> care.freeSlot(task.id()));
        complete(id, task, Reception.books(task, UUID.fromString(slot)).json());
        pass(id, CountedStatements.aside(() -> care.untilSlot(slot)));
    }

    private void pass(ReferralId id, Duration time) throws Exception {
        Instant until = driver.now().plus(time);
        for (Optional<Job> due = next(id, until); due.isPresent(); due = next(id, until)) {
            driver.begin(due.get().at());
            stand();
            management.executeJob(due.get().id());
        }
        driver.begin(until);
        stand();
    }

    private record Job(String id, Instant at) {}

    /** What the job executor would find. */
    private Optional<Job> next(ReferralId id, Instant until) throws Exception {
        return CountedStatements.aside(() -> jdbc.sql("""
                        select job.id_, greatest(coalesce(job.duedate_, :now), :now) as at
                        from engine.act_ru_job job
                        join engine.act_ru_execution process on process.id_ = job.process_instance_id_
                        where process.business_key_ = :key and coalesce(job.duedate_, :now) <= :until
                        order by at, job.id_ limit 1""")
                .param("now", Timestamp.from(driver.now()))
                .param("until", Timestamp.from(until))
                .param("key", id.toString())
                .query((row, number) ->
                        new Job(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional());
    }

    private void complete(ReferralId id, CareTask task, String submission) throws Exception {
        Visitor desk = CountedStatements.aside(
                () -> desks.computeIfAbsent(task.role().groupId(), role -> Visitor.signedIn(port, role)));
        String path = CountedStatements.aside(
                () -> "/api/tasks/" + driver.task(id, task.id()).value());
        String json = submission.replace('\'', '"');
        done(desk.postJson(path + "/claim", ""));
        done(desk.postJson(path + "/complete", ReferralDriver.withNoRisks(task, json)));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
