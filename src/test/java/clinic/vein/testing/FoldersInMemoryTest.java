package clinic.vein.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersInMemoryTest {

    @TempDir
    Path folder;

    @Test
    void liesWhereThereIsRoom() throws IOException {
        Path made = FoldersInMemory.make("room-", folder, 1);

        assertThat(folder.toFile().listFiles()).as("and nothing beside it").containsExactly(made.toFile());
    }

    @Test
    void liesAmongAllOthersWhereThereIsNone() throws IOException {
        Path elsewhere = FoldersInMemory.make("none-", folder, Long.MAX_VALUE);
        Path nowhere = FoldersInMemory.make("none-", folder.resolve("absent"), 1);
        try {
            assertThat(elsewhere).hasParent(Path.of(System.getProperty("java.io.tmpdir")));
            assertThat(nowhere).hasParent(Path.of(System.getProperty("java.io.tmpdir")));
            assertThat(folder).isEmptyDirectory();
        } finally {
            Files.delete(elsewhere);
            Files.delete(nowhere);
        }
    }

    @Test
    void isWhereTestsFoldersAre() throws IOException {
        Path made = FoldersInMemory.make("like-");
        try {
            assertThat(folder).hasParent(made.getParent());
        } finally {
            Files.delete(made);
        }
    }
}
