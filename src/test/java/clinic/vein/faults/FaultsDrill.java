package clinic.vein.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.vein.embedded.PackagedApplication;
import clinic.vein.testing.ApplicationProcess;
import clinic.vein.testing.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * What a machine, a network and other people's servers do to the application, while it works: nothing that it accepted is
 * lost, nothing is there twice. {@code -Dfaults.kills=3} makes it short.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("try") // The load and the bad neighbours are there, and nobody speaks to them.
// Whoever is never answered must not keep the report from being written.
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultsDrill {

    private static final int KILLS = Integer.getInteger("faults.kills", 30);
    private static final int OTHERS = Math.max(1, KILLS / 3);
    private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();
    private static final Path JAR = Path.of(System.getProperty("faults.jar"));
    private static final Path EXTRACTED = FOLDER.resolve("application");

    private static final FaultsReport REPORT = new FaultsReport();
    private static final Ledger LEDGER = new Ledger();
    private static final Random RANDOM = new Random(7);
    private static final Instant BEGIN = Instant.now();
    private static int mailPort;
    private static PackagedApplication clinic;

    @BeforeAll
    static void begin() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        extract();
        mailPort = ApplicationProcess.freePort();
        clinic = new PackagedApplication(
                EXTRACTED.resolve(JAR.getFileName()),
                FOLDER.resolve("data"),
                "--clinic.demo-data=false",
                "--clinic.insight.checkup-every=PT10S",
                "--clinic.messaging.from=clinic@example.org",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--spring.mail.properties.mail.smtp.starttls.required=false");
        clinic.start();
        clinic.stop();
        clinic.start();
    }

    /** As the Dockerfile does, so that it starts sooner. */
    private static void extract() throws Exception {
        Files.createDirectories(FOLDER);
        Process extract = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--destination",
                        EXTRACTED.toString())
                .inheritIO()
                .start();
        assertThat(extract.waitFor()).isZero();
    }

    @AfterAll
    static void end() throws Exception {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("heap of the application", "512 MB");
        about.put("accepted referrals", LEDGER.acceptedReferrals());
        about.put("completed checks", LEDGER.completedTasks());
        about.put("not served, tried again", LEDGER.failures());
        about.put("minutes", Duration.between(BEGIN, Instant.now()).toMinutes());
        REPORT.write(FOLDER, about);
        clinic.stop();
    }

    @Test
    @Order(1)
    void killedNode() throws Exception {
        long longest = 0;
        try (Load load = Load.begin(clinic.port(), LEDGER)) {
            for (int i = 0; i < KILLS; i++) {
                sometimeWithin(1500, 4000);
                clinic.kill();
                longest = Math.max(longest, clinic.start().toMillis());
            }
        }
        holds("kill -9 of the application under load", KILLS, "longest start " + longest + " ms");
    }

    /** Faults keep to no moment of the work's: when the next one happens is chance, the same in each run. */
    private static void sometimeWithin(int leastMillis, int mostMillis) throws InterruptedException {
        Thread.sleep(RANDOM.nextInt(leastMillis, mostMillis));
    }

    @Test
    @Order(2)
    void killedDatabase() throws Exception {
        long longest = 0;
        try (Load load = Load.begin(clinic.port(), LEDGER)) {
            for (int i = 0; i < OTHERS; i++) {
                sometimeWithin(1000, 3000);
                int before = LEDGER.acceptedReferrals();
                clinic.killDatabase();
                Instant killed = Instant.now();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> clinic.readiness() == 200 && LEDGER.acceptedReferrals() > before + 3);
                longest = Math.max(
                        longest, Duration.between(killed, Instant.now()).toMillis());
            }
        }
        holds("kill -9 of the database under load", OTHERS, "served again after " + longest + " ms at most");
    }

    @Test
    @Order(3)
    void cutConnections() throws Exception {
        int cut = 0;
        try (Load load = Load.begin(clinic.port(), LEDGER)) {
            for (int i = 0; i < OTHERS; i++) {
                sometimeWithin(500, 1500);
                try (Connection superuser = clinic.superuser()) {
                    cut += Ledger.texts(superuser, """
                                    select pg_terminate_backend(pid) from pg_stat_activity
                                     where usename = 'clinic_application'""").size();
                }
            }
        }
        holds("all connections to the database cut under load", OTHERS, cut + " connections");
    }

    @Test
    @Order(4)
    void poisonJob() throws Exception {
        try (Load load = Load.begin(clinic.port(), LEDGER);
                Connection superuser = clinic.superuser()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !timers(superuser).isEmpty());
            String job = timers(superuser).get(0);
            try (var statement = superuser.createStatement()) {
                statement.execute("update engine.act_ru_job set handler_cfg_ = 'NoSuchStep', duedate_ = now()"
                        + " where id_ = '" + job + "'");
            }
            int before = LEDGER.completedTasks();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Ledger.texts(
                                    superuser, "select retries_ from engine.act_ru_job where id_ = '" + job + "'")
                            .equals(List.of("0")));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !Ledger.texts(superuser, "select kind from clinic.finding where state = 'OPEN'")
                            .isEmpty());
            assertThat(LEDGER.completedTasks()).isGreaterThan(before);
        }
        assertThat(clinic.readiness()).isEqualTo(200);
        holds("a job that always fails", 1, "given up after its tries, found by the checkup; all else went on");
    }

    private static List<String> timers(Connection superuser) throws Exception {
        return Ledger.texts(
                superuser,
                "select id_ from engine.act_ru_job where type_ = 'timer' and process_instance_id_ is not null limit 1");
    }

    @Test
    @Order(5)
    void duplicates() throws Exception {
        int sent = OTHERS * 10;
        try (Load load = Load.begin(clinic.port(), LEDGER)) {
            for (int i = 0; i < OTHERS; i++) {
                int number = Load.nextNumber();
                List<Thread> same = IntStream.range(0, 10)
                        .mapToObj(one -> new Thread(() -> untilAnswered(load, number)))
                        .toList();
                same.forEach(Thread::start);
                for (Thread thread : same) {
                    thread.join();
                }
            }
        }
        holds("the same referral ten times at once", OTHERS, sent + " requests, " + OTHERS + " referrals");
    }

    private static void untilAnswered(Load load, int number) {
        try {
            load.sendUntilAnswered(number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Order(6)
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void slowClients() throws Exception {
        long calm = Pace.ofNormalRequests(clinic.port());
        long slow;
        try (SlowClients clients = new SlowClients(clinic.port(), 500)) {
            await().until(() -> clients.bytesOfEach() > 1);
            slow = Pace.ofNormalRequests(clinic.port());
        }
        assertThat(slow).as("95th percentile with 500 slow clients").isLessThan(Pace.BOUND_MILLIS);
        holds(
                "500 clients that send a byte a second",
                500,
                "95th percentile " + slow + " ms, without them " + calm + " ms");
    }

    @Test
    @Order(7)
    void mailServers() throws Exception {
        holds(
                "a mail server that says nothing, then one that refuses",
                2,
                MailServers.fail(mailPort, clinic.port(), LEDGER));
    }

    @Test
    @Order(8)
    void fullDisk() throws Exception {
        new FullDisk(EXTRACTED.resolve(JAR.getFileName()), FOLDER.resolve("small")).happens(REPORT);
    }

    private static void holds(String fault, int times, String measured) throws Exception {
        List<String> wrong;
        try (Connection superuser = clinic.superuser()) {
            wrong = LEDGER.compare(superuser);
        }
        REPORT.add(fault, times, measured, wrong.isEmpty());
        assertThat(wrong.stream().sorted(Comparator.naturalOrder()).limit(20)).isEmpty();
        assertThat(clinic.isAlive()).isTrue();
    }
}
