package clinic.vein.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.StartupRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each folder that cannot be used is refused with one line that says why. */
class UnusableDataFolderIT {

    @TempDir
    Path root;

    private DataFolder folder;

    @BeforeEach
    void folder() {
        folder = DataFolder.at(root);
    }

    @Test
    void writtenByAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "16\n");
        refusedWith("was written by PostgreSQL 16; this application brings PostgreSQL 17.");
    }

    @Test
    void withoutTheVersionFile() throws Exception {
        Files.createDirectories(folder.cluster());
        refusedWith("is damaged: PG_VERSION cannot be read.");
    }

    @Test
    void withoutThePassword() throws Exception {
        create();
        Files.delete(folder.password());
        refusedWith("is damaged: postgres.password is missing.");
    }

    @Test
    void withAnotherPassword() throws Exception {
        create();
        Files.writeString(folder.password(), "another");
        refusedWith("is damaged: FATAL: password authentication failed for user \"postgres\".");
    }

    @Test
    void withDamagedControlData() throws Exception {
        create();
        Path control = folder.cluster().resolve("global").resolve("pg_control");
        byte[] content = Files.readAllBytes(control);
        content[100] ^= 1;
        Files.write(control, content);
        refusedWith("is damaged: incorrect checksum in control file.");
    }

    @Test
    void thatIsAFile() throws Exception {
        Path file = Files.createFile(root.resolve("file"));
        assertThatThrownBy(() -> DataFolder.at(file))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("cannot be written");
    }

    private void create() throws Exception {
        MadeCluster.lendTo(root);
    }

    private void refusedWith(String reason) {
        assertThatThrownBy(() -> EmbeddedPostgresServer.start(folder, TestPostgres.PROGRAMS, Map.of()))
                .isInstanceOfSatisfying(StartupRefused.class, refusal -> {
                    assertThat(refusal).hasMessageContaining(root.toString()).hasMessageEndingWith(reason);
                    assertThat(refusal.getMessage().lines()).hasSize(1);
                    assertThat(refusal.advice()).isNotBlank();
                });
    }
}
