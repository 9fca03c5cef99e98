package clinic.vein.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file as it is, and parts of it. */
class PostmasterFileTest {

    private static final long OWN = ProcessHandle.current().pid();

    @TempDir
    Path root;

    @Test
    void aServerSaysWhichProcessItIsSinceWhenAndAtWhichPort() throws IOException {
        PostmasterFile whole = read(OWN + "\n/data\n1764000000\n5433\n/tmp\n127.0.0.1\n");
        assertThat(whole.process()).contains(ProcessHandle.current());
        assertThat(whole.started()).contains(Instant.ofEpochSecond(1764000000));
        assertThat(whole.port()).contains(5433);
    }

    @Test
    void whatWasCutOffIsNotThere() throws IOException {
        PostmasterFile none = PostmasterFile.of(DataFolder.at(root));
        assertThat(none.namesAProcess()).isFalse();
        PostmasterFile empty = read("\n");
        assertThat(empty.namesAProcess()).isFalse();
        assertThat(empty.process()).isEmpty();
        PostmasterFile begun = read(OWN + "\n/data\n");
        assertThat(begun.namesAProcess()).isTrue();
        assertThat(begun.process()).contains(ProcessHandle.current());
        assertThat(begun.started()).isEmpty();
        assertThat(begun.port()).isEmpty();
    }

    private PostmasterFile read(String content) throws IOException {
        DataFolder folder = DataFolder.at(root);
        Files.createDirectories(folder.cluster());
        Files.writeString(PostmasterFile.path(folder.cluster()), content);
        return PostmasterFile.of(folder);
    }
}
