package clinic.vein.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.StartupRefused;
import clinic.vein.testing.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerIT {

    private static final Path PROGRAMS = TestPostgres.PROGRAMS;

    @TempDir
    Path root;

    @Test
    void isDurableBehindAPasswordAndOnLoopbackOnly() throws Exception {
        DataFolder folder = DataFolder.at(root);
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, PROGRAMS, Map.of());
                Connection connection = server.connect("postgres", "postgres")) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "show data_checksums")).isEqualTo("on");
            assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, "show unix_socket_directories")).isEmpty();
            assertThat(ask(connection, "show server_version")).startsWith("17.");
            assertThat(ask(
                            connection,
                            "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"
                                    + " where error is null"))
                    .isEqualTo("scram-sha-256");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("clinic"), "clinic", "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.password())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void theApplicationsRoleIsNoSuperuserButOwnsItsDatabase() throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(DataFolder.at(root), PROGRAMS, Map.of());
                Connection connection = server.connect("clinic", "clinic")) {
            assertThat(ask(connection, "show is_superuser")).isEqualTo("off");
            run(connection, "create schema clinic", "create extension btree_gist");
            assertThat(ask(connection, "select lower('ŁÓDŹ') || upper('é')")).isEqualTo("łódźÉ");
        }
    }

    @Test
    void aRestartKeepsTheData() throws Exception {
        DataFolder folder = MadeCluster.lendTo(root);
        String password;
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, PROGRAMS, Map.of());
                Connection connection = server.connect("clinic", "clinic")) {
            password = server.password("clinic");
            run(connection, "create table kept (name text)", "insert into kept values ('first')");
        }
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, PROGRAMS, Map.of());
                Connection connection = server.connect("clinic", "clinic")) {
            assertThat(server.password("clinic")).isEqualTo(password);
            assertThat(ask(connection, "select name from kept")).isEqualTo("first");
        }
    }

    @Test
    void aKilledApplicationLeavesItsServerAndTheNextStartGoesOnWithTheData() throws Exception {
        MadeCluster.lendTo(root);
        ServerInAnotherJvm killed = ServerInAnotherJvm.start(root);
        killed.kill();
        ProcessHandle leftover = killed.server();
        assertThat(leftover.isAlive()).isTrue();

        DataFolder folder = DataFolder.at(root);
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, PROGRAMS, Map.of());
                Connection connection = server.connect("clinic", "clinic")) {
            assertThat(leftover.onExit()).succeedsWithin(Eventually.LONG);
            assertThat(ask(connection, "select name from kept")).isEqualTo("before the kill");
        }
    }

    @Test
    void aKilledServerIsRecovered() throws Exception {
        MadeCluster.lendTo(root);
        ServerInAnotherJvm killed = ServerInAnotherJvm.start(root);
        killed.kill();
        killed.server().destroyForcibly();

        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(DataFolder.at(root), PROGRAMS, Map.of());
                Connection connection = server.connect("clinic", "clinic")) {
            assertThat(ask(connection, "select name from kept")).isEqualTo("before the kill");
        }
    }

    @Test
    void aFolderInUseIsRefusedAndItsServerLeftAlone() throws Exception {
        MadeCluster.lendTo(root);
        ServerInAnotherJvm running = ServerInAnotherJvm.start(root);
        try {
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(DataFolder.at(root), PROGRAMS, Map.of()))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage(
                            "The data folder %s is in use by a running application (process %d).", root, running.pid());
            assertThat(running.server().isAlive()).isTrue();
        } finally {
            running.stop();
        }
        assertThat(running.server().onExit()).succeedsWithin(Eventually.LONG);
    }

    @Test
    void aStrangersProcessNumberInThePidFileIsForgotten() throws Exception {
        DataFolder folder = MadeCluster.lendTo(root);
        EmbeddedPostgresServer.start(folder, PROGRAMS, Map.of()).close();
        Files.writeString(
                folder.cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + root + "\n1\n");
        EmbeddedPostgresServer.start(folder, PROGRAMS, Map.of()).close();
    }

    @Test
    void aServerThatWasKilledIsStartedAgainOnItsPortAndAnOutageThatLastsIsTold() throws Exception {
        DataFolder folder = MadeCluster.lendTo(root);
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, PROGRAMS, Map.of());
        List<Outage> told = new CopyOnWriteArrayList<>();
        server.onOutage(told::add);
        try (Connection connection = server.connect("clinic", "clinic")) {
            run(connection, "create table kept (name text)", "insert into kept values ('before the kill')");
        }
        for (int kill = 1; kill <= 2; kill++) {
            process(folder).destroyForcibly();
            awaitWhatWasKept(server);
        }
        assertThat(told).doesNotContain(Outage.LASTING);

        Path settings = folder.cluster().resolve("postgresql.conf");
        Files.move(settings, root.resolve("set-aside"));
        process(folder).destroyForcibly();
        Eventually.await().until(() -> told.contains(Outage.LASTING));
        Files.move(root.resolve("set-aside"), settings);
        Eventually.await().until(() -> told.contains(Outage.OVER));
        awaitWhatWasKept(server);

        process(folder).destroyForcibly();
        server.close();
        assertThat(LeftoverServer.of(folder))
                .as("after an end during an outage")
                .isEmpty();
    }

    private static void awaitWhatWasKept(EmbeddedPostgresServer server) {
        Eventually.await().ignoreExceptions().untilAsserted(() -> {
            try (Connection connection = server.connect("clinic", "clinic")) {
                assertThat(ask(connection, "select name from kept")).isEqualTo("before the kill");
            }
        });
    }

    private static ProcessHandle process(DataFolder folder) {
        return LeftoverServer.of(folder).orElseThrow().process();
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
