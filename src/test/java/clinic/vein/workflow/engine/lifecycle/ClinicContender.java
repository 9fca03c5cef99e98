package clinic.vein.workflow.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.demo.Reception;
import clinic.vein.intake.SampleDocument;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product, as practices and the clinic's people use it: over HTTP. The job executor's part is done by the workers. */
final class ClinicContender implements Contender {

    private static final Duration TO_A_VISIT = Duration.ofDays(14);

    private final int port;
    private final ReferralDriver driver;
    private final StandingClock clock;
    private final JdbcClient jdbc;
    private final ManagementService management;
    private final HttpClient practice = HttpClient.newHttpClient();
    private final Map<String, Visitor> desks = new ConcurrentHashMap<>();
    private final Deque<PathStep> ahead = new ArrayDeque<>();
    private final List<ReferralId> referrals = Collections.synchronizedList(new ArrayList<>());

    private String token = "";
    private int size;
    private int workers;
    private int cohorts;
    private boolean received;

    ClinicContender(
            int port, ReferralDriver driver, StandingClock clock, JdbcClient jdbc, ManagementService management) {
        this.port = port;
        this.driver = driver;
        this.clock = clock;
        this.jdbc = jdbc;
        this.management = management;
    }

    @Override
    public String name() {
        return "ours, over HTTP";
    }

    /** The referrals of the cohort that is under way. */
    List<ReferralId> referrals() {
        return List.copyOf(referrals);
    }

    @Override
    public void begin(int count, int workerCount) {
        size = count;
        workers = workerCount;
        cohorts++;
        received = false;
        referrals.clear();
        ahead.clear();
        ahead.addAll(PathStep.TO_THE_END);
        driver.begin();
        stand(driver.now());
        token = ApiClient.token(port, "client-surgery");
    }

    @Override
    public Optional<Round> next() {
        if (!received) {
            received = true;
            return Optional.of(new Round(
                    new Step(Kind.RECEIVED, "Referral", ""),
                    IntStream.range(0, size)
                            .<Work>mapToObj(number -> worker -> receive(number))
                            .toList()));
        }
        PathStep step = ahead.poll();
        if (step == null) {
            assertThat(referrals)
                    .hasSize(size)
                    .allSatisfy(id -> assertThat(driver.state(id)).isEqualTo(ReferralState.COMPLETED));
            return Optional.empty();
        }
        if (step instanceof PathStep.Passed passed) {
            return pass(passed.time()).or(this::next);
        }
        if (step instanceof PathStep.Booked booked) {
            List<UUID> slots = slots(booked.task());
            ahead.push(new PathStep.Passed(TO_A_VISIT));
            return Optional.of(completions(
                    booked.task(),
                    number -> Reception.books(booked.task(), slots.get(number)).json()));
        }
        PathStep.Completed done = (PathStep.Completed) step;
        return Optional.of(completions(done.task(), number -> done.submission()));
    }

    private interface Submitted {
        String by(int number);
    }

    private Round completions(CareTask task, Submitted submission) {
        String role = task.role().groupId();
        IntStream.range(0, workers)
                .forEach(worker -> desks.computeIfAbsent(worker + role, key -> Visitor.signedIn(port, role)));
        Map<ReferralId, String> tasks = jdbc
                .sql(
                        "select referral_id, id from clinic.open_task where key = :key and referral_id = any (:ids::uuid[])")
                .param("key", task.id())
                .param("ids", keys())
                .query((row, number) -> Map.entry(ReferralId.of(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(tasks).as(task.id()).hasSize(size);
        return new Round(
                new Step(Kind.TASK, "", task.id()),
                IntStream.range(0, size)
                        .<Work>mapToObj(number -> worker -> complete(
                                desks.get(worker + role),
                                tasks.get(referrals.get(number)),
                                ReferralDriver.withNoRisks(
                                        task, submission.by(number).replace('\'', '"'))))
                        .toList());
    }

    private static void complete(Visitor desk, String task, String submission) {
        done(desk.postJson("/api/tasks/" + task + "/claim", ""));
        done(desk.postJson("/api/tasks/" + task + "/complete", submission));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private void receive(int number) throws Exception {
        String patient = "Cohort" + letters(cohorts) + "q" + letters(number);
        HttpResponse<String> answer = practice.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/referrals"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(SampleDocument.complete()
                                .with("patient.familyName", "\"" + patient + "\"")
                                .with("patient.email", "\"" + patient + "@example.org\"")
                                .with("patient.identifier.value", "\"" + patient + "\"")
                                .toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        referrals.add(ReferralId.of(
                answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "")));
    }

    /** A family's name has no digits. */
    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .collect(Collectors.joining());
    }

    /** As many rooms as there are patients, at the same time. */
    private List<UUID> slots(CareTask task) {
        String purpose = task == CareTask.BOOK_SESSION ? "SESSION" : "ASSESSMENT";
        Instant at = driver.now().plus(TO_A_VISIT);
        List<UUID> slots = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            UUID slot = UUID.randomUUID();
            int room = 1000 + cohorts * 100 + number;
            jdbc.sql("insert into clinic.room (number, name) values (:room, 'Room ' || :room) on conflict do nothing")
                    .param("room", room)
                    .update();
            jdbc.sql("""
                            insert into clinic.slot (id, purpose, room, starts_at, ends_at)
                            values (:id, :purpose, :room, :at, :until)""")
                    .param("id", slot)
                    .param("purpose", purpose)
                    .param("room", room)
                    .param("at", Timestamp.from(at))
                    .param("until", Timestamp.from(at.plus(Duration.ofHours(1))))
                    .update();
            slots.add(slot);
        }
        return slots;
    }

    /** The next job of each referral that is due until then. */
    private Optional<Round> pass(Duration time) {
        Instant until = driver.now().plus(time);
        List<Due> due = due(until);
        Instant at = due.stream().map(Due::at).max(Instant::compareTo).orElse(until);
        driver.begin(at);
        stand(at);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        ahead.push(new PathStep.Passed(Duration.between(at, until)));
        return Optional.of(new Round(
                new Step(Kind.JOB, due.get(0).process(), due.get(0).step()),
                due.stream()
                        .<Work>map(job -> worker -> management.executeJob(job.id()))
                        .toList()));
    }

    private record Due(String id, Instant at, String process, String step) {}

    private List<Due> due(Instant until) {
        return jdbc.sql("""
                        select distinct on (process.business_key_)
                            job.id_, greatest(coalesce(job.duedate_, :now), :now), model.key_, definition.act_id_
                        from engine.act_ru_job job
                        join engine.act_ru_execution process on process.id_ = job.process_instance_id_
                        join engine.act_re_procdef model on model.id_ = job.process_def_id_
                        join engine.act_ru_jobdef definition on definition.id_ = job.job_def_id_
                        where process.business_key_ = any (:keys) and coalesce(job.duedate_, :now) <= :until
                        order by process.business_key_, 2, job.id_""")
                .param("now", Timestamp.from(driver.now()))
                .param("until", Timestamp.from(until))
                .param("keys", keys())
                .query((row, number) ->
                        new Due(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)))
                .list();
    }

    private String[] keys() {
        return referrals().stream().map(ReferralId::toString).toArray(String[]::new);
    }

    /** The time of everybody, at which nobody is signed in yet. */
    private void stand(Instant at) {
        clock.stand(at);
        desks.clear();
    }
}
