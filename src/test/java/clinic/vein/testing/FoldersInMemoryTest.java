package clinic.vein.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersInMemoryTest {

    @TempDir
    Path folder;

    @Test
    void hasRoomWhereProgramsRunAndThereIsSpace() throws IOException {
        assertThat(FoldersInMemory.hasRoom(folder, 1)).isTrue();
        assertThat(FoldersInMemory.hasRoom(folder, Long.MAX_VALUE)).isFalse();
        assertThat(FoldersInMemory.hasRoom(folder.resolve("absent"), 1)).isFalse();
        assertThat(folder).as("nothing is left of the question").isEmptyDirectory();
    }

    @Test
    void isWhereTestsFoldersAre() {
        String place = FoldersInMemory.areMade() ? "/dev/shm" : System.getProperty("java.io.tmpdir");
        assertThat(folder).hasParentRaw(Path.of(place));
    }

    @Test
    void whatAKilledRunLeftIsDeletedAndNothingElse() throws IOException {
        Path left = Files.createDirectories(folder.resolve("clinic-tests-left"));
        Files.writeString(left.resolve("file"), "left");
        Path another = Files.createDirectory(folder.resolve("of-somebody-else"));

        FoldersInMemory.deleteLeft(folder, Instant.now().minusSeconds(3600));
        assertThat(left).as("of a run that goes on").exists();
        FoldersInMemory.deleteLeft(folder, Instant.now().plusSeconds(3600));

        assertThat(left).doesNotExist();
        assertThat(another).exists();
    }
}
