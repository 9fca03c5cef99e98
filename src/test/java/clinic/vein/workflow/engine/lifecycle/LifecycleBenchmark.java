package clinic.vein.workflow.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.workflow.engine.lifecycle.Processors.Used;
import clinic.vein.workflow.engine.lifecycle.ServerWork.Done;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many referrals a second go from intake to closed, by how many workers, beside a bare engine with the same models and beside
 * the rows alone, on one durable server and in turns. {@code -Dcontenders=ours -Dworkers=4} asks for less,
 * {@code -Dby-statement=true} for our statements by the server's time as well. Not part of the suite: {@code mvn -Pbench verify}.
 */
@ClinicTest
class LifecycleBenchmark {

    private static final List<Integer> WORKERS = WarmUp.numbers("workers", "1,4,8,16");
    private static final List<String> CONTENDERS = List.of(
            System.getProperty("contenders", "floor,bare,bare-activity,ours").split(","));
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int COHORT = Integer.getInteger("cohort", 32);

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    StandingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private final List<AutoCloseable> open = new ArrayList<>();
    private long server;

    /** @param rates referrals a second, of each round */
    record Result(List<Double> rates, Used used, Done done, int referrals) {

        double median() {
            return rates.stream().sorted().toList().get(rates.size() / 2);
        }
    }

    @AfterEach
    void end() throws Exception {
        clock.go();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void lifecycles() throws Exception {
        server = Processors.server();
        ClinicContender clinic = new ClinicContender(port, driver, clock, jdbc, management);
        String ours = name(jdbc);
        List<Lane> lanes = new ArrayList<>();
        if (!CONTENDERS.equals(List.of("ours"))) {
            others(lanes, clinic);
        }
        lanes.add(lane("ours", clinic, ours));
        lanes.removeIf(each -> !CONTENDERS.contains(each.key()));
        for (Lane each : lanes) {
            WarmUp.with(() -> run(each, 4, COHORT));
        }
        Map<String, Map<Integer, Result>> results = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int workers : WORKERS) {
                for (Lane each : lanes) {
                    results.computeIfAbsent(each.contender().name(), name -> new LinkedHashMap<>())
                            .merge(workers, run(each, workers, COHORT), LifecycleBenchmark::both);
                }
            }
        }
        write(results);
        assertThat(results).hasSize(lanes.size()).isNotEmpty();
        for (Lane each : lanes) {
            if (ServerWork.BY_STATEMENT && each.contender() == clinic) {
                each.work()
                        .byStatement(
                                "lifecycles-by-statement.md",
                                () -> run(each, 4, COHORT).referrals());
            }
        }
    }

    /** @param key by which {@code -Dcontenders} names it */
    private record Lane(String key, Contender contender, ServerWork work) {}

    private Lane lane(String key, Contender contender, String database) throws Exception {
        ServerWork work = new ServerWork(database);
        open.add(work);
        return new Lane(key, contender, work);
    }

    /** What ours is compared with does what one referral of ours has done. */
    private void others(List<Lane> lanes, ClinicContender clinic) throws Exception {
        RecordedPath path = RecordedPath.of(clinic, runtime, jdbc);
        String referral = jdbc.sql("select to_jsonb(referral)::text from clinic.referral where id = :id")
                .param("id", clinic.referrals().get(0).value())
                .query(String.class)
                .single();
        HikariDataSource rows = database(TestPostgres.instance().migratedDatabase());
        lanes.add(lane("floor", new PlainRows(rows, path, referral), name(JdbcClient.create(rows))));
        lanes.add(bare("bare", "bare Camunda, as it comes", "full", true, path));
        lanes.add(bare("bare-activity", "bare Camunda, history activity, no metrics", "activity", false, path));
    }

    private static String name(JdbcClient database) {
        return database.sql("select current_database()").query(String.class).single();
    }

    private Lane bare(String key, String name, String history, boolean metrics, RecordedPath path) throws Exception {
        HikariDataSource database = database(TestPostgres.instance().freshDatabase());
        JdbcClient.create(database).sql("create schema engine").update();
        BareEngine engine = new BareEngine(name, database, history, metrics, path);
        open.add(0, engine);
        return lane(key, engine, name(JdbcClient.create(database)));
    }

    private HikariDataSource database(TestPostgres.Database database) {
        HikariDataSource pool = database.pool(database.owner());
        pool.setMaximumPoolSize(20);
        open.add(pool);
        return pool;
    }

    private static Result both(Result one, Result other) {
        List<Double> rates = new ArrayList<>(one.rates());
        rates.addAll(other.rates());
        return new Result(
                rates, one.used().and(other.used()), one.done().and(other.done()), one.referrals() + other.referrals());
    }

    /** What lies between two rounds does not count. */
    private Result run(Lane lane, int workers, int referrals) throws Exception {
        Duration time = Duration.ZERO;
        Used used = Used.NOTHING;
        Done done = Done.NOTHING;
        Contender contender = lane.contender();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            contender.begin(referrals, workers);
            for (Optional<Contender.Round> round = contender.next(); round.isPresent(); round = contender.next()) {
                Done doneBefore = lane.work().now();
                Used before = Processors.now(server);
                long start = System.nanoTime();
                together(pool, workers, round.get().works());
                time = time.plusNanos(System.nanoTime() - start);
                used = used.and(Processors.now(server).since(before));
                done = done.and(lane.work().now().since(doneBefore));
            }
        } finally {
            pool.shutdown();
        }
        return new Result(List.of(referrals * 1e9 / time.toNanos()), used, done, referrals);
    }

    private static void together(ExecutorService pool, int workers, List<Contender.Work> works) throws Exception {
        ConcurrentLinkedQueue<Contender.Work> waiting = new ConcurrentLinkedQueue<>(works);
        List<Future<?>> all = new ArrayList<>();
        for (int number = 0; number < workers; number++) {
            int worker = number;
            all.add(pool.submit(() -> {
                for (Contender.Work work = waiting.poll(); work != null; work = waiting.poll()) {
                    work.run(worker);
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
    }

    private static void write(Map<String, Map<Integer, Result>> results) throws Exception {
        StringBuilder page = new StringBuilder("# Referrals from intake to closed, a second\n\n| | "
                + WORKERS.stream().map(count -> count + " workers").collect(Collectors.joining(" | "))
                + " | " + Used.COLUMN + " | statements | transactions | bytes of the log without commits |\n|---|"
                + "---:|".repeat(WORKERS.size() + 4) + "\n");
        Map<String, Object> figures = new LinkedHashMap<>();
        results.forEach((name, byWorkers) -> {
            page.append("| ").append(name);
            Iterator<Result> each = byWorkers.values().iterator();
            Result all = null;
            while (each.hasNext()) {
                Result result = each.next();
                all = all == null ? result : both(all, result);
                page.append(" | %.1f (%.1f to %.1f)"
                        .formatted(
                                result.median(),
                                result.rates().stream().min(Double::compare).orElseThrow(),
                                result.rates().stream().max(Double::compare).orElseThrow()));
            }
            int referrals = all.referrals();
            page.append(" | %s | %s |%n"
                    .formatted(all.used().each(referrals), all.done().each(referrals)));
            figures.put(
                    name,
                    Map.of(
                            "applicationMillis", Used.millis(all.used().application(), referrals),
                            "databaseMillis", Used.millis(all.used().database(), referrals),
                            "ratesByWorkers",
                                    byWorkers.entrySet().stream()
                                            .collect(Collectors.toMap(
                                                    entry -> entry.getKey().toString(),
                                                    entry -> entry.getValue().rates()))));
        });
        page.append("%nMedian and spread of %d rounds of %d referrals each, in turns, %s.%n"
                .formatted(ROUNDS, COHORT, WarmUp.told()));
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "lifecycles.md"), page.toString());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target", "bench", "lifecycles.json").toFile(), figures);
    }
}
