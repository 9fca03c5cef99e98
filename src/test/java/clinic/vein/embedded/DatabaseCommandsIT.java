package clinic.vein.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.Beside;
import clinic.vein.workflow.engine.EngineTables;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore and move, of what a clinic has worked on. */
class DatabaseCommandsIT {

    private static final String WRITE = """
            insert into clinic.audit_event (actor, role, action, reason, outcome)
            values ('nurse', 'NURSE', 'READ', 'CARE', 'DONE')""";

    @TempDir
    static Path root;

    @TempDir
    Path elsewhere;

    private final TestPostgres.Database target = TestPostgres.instance().freshDatabase();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void aClinicHasWorked() throws Exception {
        TestPostgres.lendPrograms(MadeCluster.lendTo(root));
        try (EmbeddedPostgresServer server = server()) {
            TestPostgres.Database database = new TestPostgres.Database(
                    server.url(ClinicDatabase.NAME),
                    ClinicDatabase.APPLICATION,
                    server.password(ClinicDatabase.APPLICATION),
                    ClinicDatabase.OWNER,
                    server.password(ClinicDatabase.OWNER));
            EarlierRelease.restore("461", database);
            database.migrations()
                    .javaMigrations(EngineTables.migration())
                    .ignoreMigrationPatterns("*:missing")
                    .load()
                    .migrate();
        }
    }

    @Test
    void aMoveBringsEverythingAndASecondIsRefused() throws SQLException {
        assertThat(run(ofTheTarget(), "--clinic.move-database-to=" + target.url()))
                .as(said())
                .isZero();
        assertThat(said()).contains("the audit trail reaches 261:", "clinic.draft-key");
        assertThat(ask("select count(*) from clinic.referral")).isEqualTo("51");
        assertThat(ask(
                        "select count(*) from pg_trigger where tgrelid in (select oid from pg_class where relnamespace in"
                                + " ('clinic'::regnamespace, 'engine'::regnamespace)) and tgenabled <> 'O'"))
                .isEqualTo("0");
        assertThat(ask("select nextval(pg_get_serial_sequence('clinic.referral_event', 'id'))"
                        + " > (select max(id) from clinic.referral_event)"))
                .isEqualTo("t");
        assertThat(run(ofTheTarget(), "--clinic.move-database-to=" + target.url()))
                .isOne();
        assertThat(said()).contains("is not empty");
    }

    @Test
    void aBackupUnderWritesIsOneMomentAndItsRestoreIsProven() throws Exception {
        Path file = elsewhere.resolve("clinic.backup");
        try (EmbeddedPostgresServer server = server();
                Connection nurse = server.connect(ClinicDatabase.APPLICATION, ClinicDatabase.NAME)) {
            AtomicBoolean goOn = new AtomicBoolean(true);
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Integer> writes = Beside.get(() -> writeWhile(goOn, nurse, begun));
            begun.await();
            assertThat(run(List.of(), "--clinic.back-up-to=" + file)).as(said()).isZero();
            goOn.set(false);
            assertThat(writes.join()).isPositive();
        }
        assertThat(Files.list(elsewhere)).containsExactly(file);

        assertThat(run(
                        Stream.concat(ofTheTarget().stream(), Stream.of("--spring.datasource.url=" + target.url()))
                                .toList(),
                        "--clinic.restore-from=" + file))
                .as(said())
                .isZero();
        assertThat(ask("select count(*) from clinic.referral")).isEqualTo("51");
        assertThat(ask("select obj_description('clinic'::regnamespace) is null"))
                .isEqualTo("t");

        Path another = elsewhere.resolve("data");
        TestPostgres.lendPrograms(DataFolder.at(another));
        assertThat(run(List.of("--clinic.data-directory=" + another), "--clinic.restore-from=" + file))
                .as(said())
                .isZero();
        assertThat(another.resolve("postgres")).isDirectory();
    }

    private static int writeWhile(AtomicBoolean goOn, Connection nurse, CountDownLatch begun) {
        int writes = 0;
        try {
            while (goOn.get()) {
                TablesToFill.execute(nurse, WRITE);
                writes++;
                begun.countDown();
            }
            return writes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            begun.countDown();
        }
    }

    @Test
    void aFileThatIsCutOffLeavesNothingAndClearsOnlyWhatAnEarlierTryLeft() throws Exception {
        Path file = elsewhere.resolve("clinic.backup");
        assertThat(run(List.of(), "--clinic.back-up-to=" + file)).as(said()).isZero();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        try (Connection owner = owner()) {
            EmptyTarget.makeRoom(owner);
            TablesToFill.execute(owner, "create table clinic.referral (left_by_half text)");
        }
        List<String> into = Stream.concat(ofTheTarget().stream(), Stream.of("--spring.datasource.url=" + target.url()))
                .toList();
        assertThat(run(into, "--clinic.restore-from=" + file)).isOne();
        assertThat(said()).contains("Nothing was done");
        assertThat(ask("select count(*) from pg_namespace where nspname in ('clinic', 'engine')"))
                .isEqualTo("0");
        try (Connection owner = owner()) {
            TablesToFill.execute(owner, "create schema clinic");
            TablesToFill.execute(owner, "create table clinic.somebodys (id text)");
        }
        Files.write(file, whole);
        assertThat(run(into, "--clinic.restore-from=" + file)).isOne();
        assertThat(ask("select to_regclass('clinic.somebodys') is not null")).isEqualTo("t");
    }

    @Test
    void whatAnotherIsFillingOrAnApplicationUsesIsLeftAlone() throws SQLException {
        try (Connection another = owner()) {
            EmptyTarget.makeRoom(another);
            TablesToFill.execute(another, "select pg_advisory_lock(hashtext('clinic.fill'))");
            assertThat(run(ofTheTarget(), "--clinic.move-database-to=" + target.url()))
                    .isOne();
            assertThat(said()).contains("is being filled by another");
            assertThat(ask("select to_regnamespace('clinic') is not null")).isEqualTo("t");
        }
        try (Connection application = DriverManager.getConnection(target.url(), target.username(), target.password())) {
            assertThat(application.isValid(1)).isTrue();
            assertThat(run(ofTheTarget(), "--clinic.move-database-to=" + target.url()))
                    .isOne();
            assertThat(said()).contains("An application is connected");
            assertThat(ask("select to_regnamespace('clinic') is not null")).isEqualTo("t");
        }
    }

    @Test
    void whyTheSourceCannotBeReadIsSaid() throws SQLException {
        inTheSource("alter table clinic.flyway_schema_history rename to away");
        try {
            assertThat(run(ofTheTarget(), "--clinic.move-database-to=" + target.url()))
                    .isOne();
        } finally {
            inTheSource("alter table clinic.away rename to flyway_schema_history");
        }
        assertThat(said()).contains("clinic.flyway_schema_history\" does not exist");
    }

    private static void inTheSource(String statement) throws SQLException {
        try (EmbeddedPostgresServer server = server();
                Connection owner = server.connect(ClinicDatabase.OWNER, ClinicDatabase.NAME)) {
            TablesToFill.execute(owner, statement);
        }
    }

    private static EmbeddedPostgresServer server() {
        return EmbeddedPostgresServer.start(DataFolder.at(root), TestPostgres.PROGRAMS, Map.of("fsync", "off"));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(target.url(), target.owner(), target.ownerPassword());
    }

    private String ask(String query) throws SQLException {
        try (Connection owner = owner()) {
            return TablesToFill.texts(owner, query).get(0);
        }
    }

    private List<String> ofTheTarget() {
        return List.of(
                "--spring.datasource.username=" + target.username(),
                "--spring.datasource.password=" + target.password(),
                "--spring.flyway.user=" + target.owner(),
                "--spring.flyway.password=" + target.ownerPassword());
    }

    private int run(List<String> settings, String command) {
        Stream<String> folder = settings.stream().anyMatch(setting -> setting.startsWith("--clinic.data-directory"))
                ? Stream.of()
                : Stream.of("--clinic.data-directory=" + root);
        return DatabaseCommands.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                Stream.of(settings.stream(), folder, Stream.of(command))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }
}
