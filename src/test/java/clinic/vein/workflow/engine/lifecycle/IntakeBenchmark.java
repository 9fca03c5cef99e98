package clinic.vein.workflow.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.intake.SampleDocument;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.workflow.engine.lifecycle.Processors.Used;
import clinic.vein.workflow.engine.lifecycle.ServerWork.Done;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many reports of practices a second are accepted over HTTP, and how long each waits at half of that, beside the referral's row
 * and its two entries alone, the 0 of {@code -Dconnections=0,8,64}, of which 8 must be there; {@code -Dby-statement=true} tells the
 * server's time by statement. Not part of the suite: {@code mvn -Pbench verify}.
 */
@ClinicTest
class IntakeBenchmark {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final List<Integer> CONNECTIONS = WarmUp.numbers("connections", "0,8,64");
    private static final String FLOOR =
            "floor: the row and two entries by JDBC, 8 connections, all of it by the senders";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient practice = Senders.client();
    private final StringBuilder page = new StringBuilder("""
            # Reports accepted over HTTP

            | | a second, median (spread) | refused | p50 | p95 | p99 | processor: application, senders, compiler, database | statements | transactions | bytes of the log without commits |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """);
    private String token = "";
    private long server;

    /** @param millis how long each took, in order of length */
    record Result(double rate, List<Double> millis, int refused, Used used, Duration senders, Done done) {

        double quantile(double share) {
            return millis.get(Math.min(millis.size() - 1, (int) Math.ceil(millis.size() * share) - 1));
        }
    }

    interface Request {

        /** @return whether it was taken; one that is refused under load is told apart, and any other answer ends the run */
        boolean send() throws Exception;
    }

    @Test
    void intake() throws Exception {
        server = Processors.server();
        token = ApiClient.token(port, "client-surgery");
        report();
        String referral = jdbc.sql("select to_jsonb(referral)::text from clinic.referral limit 1")
                .query(String.class)
                .single();
        TestPostgres.Database alone = TestPostgres.instance().migratedDatabase();
        try (ServerWork work = new ServerWork(name(jdbc));
                HikariDataSource rows = alone.pool(alone.owner());
                ServerWork rowsWork = new ServerWork(name(JdbcClient.create(rows)))) {
            PlainRows floor = new PlainRows(rows, new RecordedPath(List.of()), referral);
            if (CONNECTIONS.contains(0)) {
                WarmUp.with(() -> run(rowsWork, 8, 0, floor::receive));
            }
            WarmUp.with(() -> run(work, 8, 0, this::report));
            Map<Integer, List<Result>> results = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (int connections : CONNECTIONS) {
                    results.computeIfAbsent(connections, key -> new ArrayList<>())
                            .add(
                                    connections == 0
                                            ? run(rowsWork, 8, 0, floor::receive)
                                            : run(work, connections, 0, this::report));
                }
            }
            results.forEach(
                    (connections, rounds) -> tell(connections == 0 ? FLOOR : connections + " connections", rounds));
            double half = median(results.get(8)) / 2;
            tell("8 connections, half of that rate", List.of(run(work, 8, half, this::report)));
            page.append("%nMedian and spread of %d rounds of %d seconds each, in turns, %s.%n"
                    .formatted(ROUNDS, LENGTH.toSeconds(), WarmUp.told()));
            Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(Path.of("target", "bench", "intake.md"), page.toString());
            if (ServerWork.BY_STATEMENT) {
                work.byStatement(
                        "intake-by-statement.md",
                        () -> run(work, 8, 0, this::report).millis().size());
            }
        }
        assertThat(page).contains("half of that rate");
    }

    private static String name(JdbcClient database) {
        return database.sql("select current_database()").query(String.class).single();
    }

    /** Whoever might be the same person is looked at: no two share a name, a telephone or a mailbox, and few a birth date. */
    private boolean report() throws Exception {
        int number = NUMBER.incrementAndGet();
        String patient = Long.toString(System.nanoTime() ^ number * 0x9E3779B97F4A7C15L, 26)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .reduce("", String::concat);
        LocalDate born = LocalDate.of(1945, 1, 1).plusDays(number % 20_000);
        HttpResponse<String> answer = practice.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/referrals"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(SampleDocument.complete()
                                .with("patient.familyName", "\"" + patient + "\"")
                                .with("patient.dateOfBirth", "\"" + born + "\"")
                                .with("patient.phone", "\"+44 7400 %06d\"".formatted(number))
                                .with("patient.email", "\"" + patient + "@example.org\"")
                                .with("patient.address", "\"" + number + " High Street\"")
                                .with("patient.identifier.value", "\"" + patient + "\"")
                                .toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503);
        return answer.statusCode() == 201;
    }

    /** @param rate a second over all connections; as fast as they can where it is zero. What comes late waits since it was due. */
    private Result run(ServerWork work, int connections, double rate, Request request) throws Exception {
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger turn = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService pool = Senders.pool(connections);
        try {
            Done doneBefore = work.now();
            Duration sendersBefore = Senders.time();
            Used before = Processors.now(server);
            long start = System.nanoTime();
            long end = start + LENGTH.toNanos();
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                all.add(pool.submit(() -> {
                    while (true) {
                        long due = rate > 0 ? start + (long) (turn.getAndIncrement() * 1e9 / rate) : System.nanoTime();
                        if (due >= end) {
                            return null;
                        }
                        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                        if (request.send()) {
                            millis.add((System.nanoTime() - due) / 1e6);
                        } else {
                            refused.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Used used = Processors.now(server).since(before);
            return new Result(
                    millis.size() / seconds,
                    millis.stream().sorted().toList(),
                    refused.get(),
                    used,
                    Senders.time().minus(sendersBefore),
                    work.now().since(doneBefore));
        } finally {
            pool.shutdown();
            // Or the next round would count them among those who send in it.
            pool.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static double median(List<Result> rounds) {
        return rounds.stream().map(Result::rate).sorted().toList().get(rounds.size() / 2);
    }

    private void tell(String what, List<Result> rounds) {
        Result middle = rounds.stream()
                .filter(round -> round.rate() == median(rounds))
                .findFirst()
                .orElseThrow();
        int count = middle.millis().size();
        page.append(
                "| %s | %.0f (%.0f to %.0f) | %d | %.1f ms | %.1f ms | %.1f ms | %.2f ms, %.2f ms, %.2f ms, %.2f ms | %s |%n"
                        .formatted(
                                what,
                                middle.rate(),
                                rounds.stream().mapToDouble(Result::rate).min().orElseThrow(),
                                rounds.stream().mapToDouble(Result::rate).max().orElseThrow(),
                                middle.refused(),
                                middle.quantile(0.5),
                                middle.quantile(0.95),
                                middle.quantile(0.99),
                                Used.millis(middle.used().application().minus(middle.senders()), count),
                                Used.millis(middle.senders(), count),
                                Used.millis(middle.used().compiler(), count),
                                Used.millis(middle.used().database(), count),
                                middle.done().each(count)));
    }
}
