package clinic.vein.cluster;

import static org.awaitility.Awaitility.await;

import clinic.vein.testing.ApplicationProcess;
import clinic.vein.testing.Ledger;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Not a test of the suite: it takes minutes and both cores. Three applications on an empty database and nginx before them with
 * {@code docker/cluster/proxy.conf}; while the clinic works, nodes are killed one after another, then all replaced by another
 * release. Nothing may be lost or doubled, and nothing may fail but what was under way at a kill.
 *
 * <pre>
 * java -cp target/test-classes:CLASSPATH clinic.vein.cluster.ThreeNodesDrill \
 *     FOLDER JDBC-URL KILLS CLASSPATH-BEFORE CLASSPATH-AFTER
 * </pre>
 *
 * The database has the roles of {@code docker/roles.sh}, with their names as passwords.
 */
final class ThreeNodesDrill {

    private static final int PROXY = 19080;
    private static final String RECEPTION = "reception";

    /** The work has got going, or goes on after what was done to the nodes, when that much more of it is done. */
    private static final int REFERRALS_BETWEEN = 20;

    private static final int CHECKS_BETWEEN = 10;

    /** What is sent to a node so soon after its kill may still find its connections open. */
    private static final Duration UNTIL_SEEN = Duration.ofMillis(50);

    private final Path folder;
    private final String database;
    private final List<ApplicationProcess> nodes;
    private final Ledger ledger = new Ledger();

    private ThreeNodesDrill(Path folder, String database) {
        this.folder = folder;
        this.database = database;
        List<String> settings = List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=clinic_application",
                "--spring.datasource.password=clinic_application",
                "--spring.datasource.hikari.maximum-pool-size=10",
                "--spring.flyway.user=clinic",
                "--spring.flyway.password=clinic",
                "--clinic.administrator.id=boss",
                "--clinic.administrator.password=" + TestAccounts.PASSWORD,
                "--clinic.draft-key=only-for-tests-only-for-tests-1234",
                "--clinic.second-factor.roles=",
                "--clinic.pseudonym-key=only-for-tests-only-for-tests-1234",
                // SHA-256 of TestAccounts.PASSWORD
                "--clinic.api-clients.client-surgery.secret-sha256=f2c3a720ddc1e732b2175c0b6b1226ced84262a6fd73d9e3ad180d017cc3262e",
                "--clinic.api-clients.client-surgery.scopes=referrals:write",
                "--server.forward-headers-strategy=native");
        nodes = IntStream.rangeClosed(1, 3)
                .mapToObj(number ->
                        new ApplicationProcess(PROXY + number, folder.resolve("node" + number + ".log"), settings))
                .toList();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        ThreeNodesDrill drill = new ThreeNodesDrill(folder, args[1]);
        Process proxy = null;
        try {
            drill.startAll(args[3]);
            proxy = drill.proxy();
            drill.accountOfReception();
            boolean well = drill.kills(Integer.parseInt(args[2]), args[3]) & drill.replace(args[4]);
            System.out.println(well ? "All is well." : "NOT all is well.");
        } finally {
            drill.nodes.forEach(ApplicationProcess::end);
            if (proxy != null) {
                proxy.destroy();
            }
        }
    }

    private void startAll(String classPath) throws Exception {
        for (ApplicationProcess node : nodes) {
            start(node, classPath);
        }
        nodes.forEach(ApplicationProcess::awaitReady);
    }

    private static void start(ApplicationProcess node, String classPath) throws IOException {
        node.start(List.of("-XX:TieredStopAtLevel=1", "-Xmx400m", "-cp", classPath, "clinic.vein.VeinClinicReferral"));
    }

    private Process proxy() throws Exception {
        String conf = Files.readString(Path.of("docker/cluster/proxy.conf"))
                .replaceAll("172\\.28\\.14\\.1([123]):8080", "127.0.0.1:1908$1")
                .replace("listen 8080", "listen 127.0.0.1:" + PROXY)
                .replace("/var/log/nginx", folder.toString())
                .replace("rate=200r/s", "rate=2000r/s");
        Files.writeString(folder.resolve("proxy.conf"), conf);
        String places = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(kind -> kind + "_temp_path " + folder + "/" + kind + ";")
                .collect(Collectors.joining());
        Files.writeString(
                folder.resolve("nginx.conf"),
                "daemon off; pid %1$s/nginx.pid; error_log %1$s/nginx.log; events {} http { access_log off; %2$s include %1$s/proxy.conf; }"
                        .formatted(folder, places));
        Process nginx = new ProcessBuilder(
                        "nginx", "-c", folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        await("nginx, see " + folder.resolve("nginx.out"))
                .failFast("It ended", () -> !nginx.isAlive())
                .ignoreExceptions()
                .until(() -> new Visitor(PROXY).get("/sign-in").statusCode() == 200);
        return nginx;
    }

    private void accountOfReception() {
        Visitor boss = Visitor.signedIn(nodes.get(0).port(), "boss");
        boss.get("/camunda/app/admin/default/");
        boss.postToEngine(
                "/user/create",
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"R\",\"lastName\":\"R\",\"email\":\"\"},\"credentials\":{\"password\":\"%s\"}}"
                        .formatted(RECEPTION, TestAccounts.PASSWORD));
        int made = boss.send(boss.request("/camunda/api/engine/engine/default/group/intake/members/" + RECEPTION)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{}")))
                .statusCode();
        if (made / 100 != 2) {
            throw new IllegalStateException("No account of reception: " + made);
        }
    }

    private boolean kills(int kills, String classPath) throws Exception {
        if (kills == 0) {
            return true;
        }
        List<Instant[]> down = new ArrayList<>();
        ClinicAtWork work = new ClinicAtWork(PROXY, "kill", ledger);
        work.begin();
        work.awaitMore(REFERRALS_BETWEEN, CHECKS_BETWEEN);
        for (int kill = 0; kill < kills; kill++) {
            ApplicationProcess node = nodes.get(kill % nodes.size());
            Instant before = Instant.now();
            node.kill();
            down.add(new Instant[] {before, Instant.now()});
            start(node, classPath);
            node.awaitReady();
        }
        work.awaitMore(REFERRALS_BETWEEN, CHECKS_BETWEEN);
        work.end();
        return tell(kills + " kills", work, down);
    }

    private boolean replace(String classPath) throws Exception {
        ClinicAtWork work = new ClinicAtWork(PROXY, "roll", ledger);
        work.begin();
        work.awaitMore(REFERRALS_BETWEEN, CHECKS_BETWEEN);
        for (ApplicationProcess node : nodes) {
            node.stop();
            start(node, classPath);
            node.awaitReady();
        }
        work.awaitMore(REFERRALS_BETWEEN, CHECKS_BETWEEN);
        work.end();
        return tell("replaced one by one", work, List.of());
    }

    private boolean tell(String title, ClinicAtWork work, List<Instant[]> down) throws SQLException {
        List<ClinicAtWork.Failure> beyond = work.failures.stream()
                .filter(failure -> down.stream()
                        .noneMatch(kill -> failure.began().isBefore(kill[1].plus(UNTIL_SEEN))
                                && failure.ended().isAfter(kill[0])))
                .toList();
        List<String> wrong;
        try (Connection owner = DriverManager.getConnection(database, "clinic", "clinic")) {
            wrong = ledger.compare(owner);
        }
        System.out.printf(
                "%s: %d requests, by now %d referrals, %d completions, %d failed while a node was killed, %d failed otherwise %s,"
                        + " signed in %d times, wrong: %s%n",
                title,
                work.asked.get(),
                ledger.acceptedReferrals(),
                ledger.completedTasks(),
                work.failures.size() - beyond.size(),
                beyond.size(),
                beyond.stream()
                        .map(ClinicAtWork.Failure::what)
                        .collect(Collectors.groupingBy(what -> what, Collectors.counting())),
                work.signIns.get(),
                wrong);
        return wrong.isEmpty() && beyond.isEmpty();
    }
}
