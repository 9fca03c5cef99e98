package clinic.vein.documents.scan;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.documents.scan.VirusScanner.Finding;
import clinic.vein.documents.scan.VirusScanner.Result;
import clinic.vein.testing.Beside;
import clinic.vein.testing.Eventually;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to ClamAV's daemon and what is made of its answers, by a stand-in that reads as the daemon does. */
class ClamAvTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private static Finding scanned(byte[] content, String answer) throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> read = Beside.get(() -> {
                try (Socket asked = daemon.accept()) {
                    byte[] received = read(new DataInputStream(asked.getInputStream()));
                    asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    return received;
                } catch (IOException e) {
                    return new byte[0];
                }
            });
            Finding found = new ClamAv("127.0.0.1", daemon.getLocalPort(), Eventually.LONG).scan(content);
            assertThat(read.get()).isEqualTo(content);
            return found;
        }
    }

    private static byte[] read(DataInputStream from) throws IOException {
        assertThat(new String(from.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        byte[] all = new byte[0];
        for (int length = from.readInt(); length > 0; length = from.readInt()) {
            byte[] chunk = from.readNBytes(length);
            byte[] longer = java.util.Arrays.copyOf(all, all.length + chunk.length);
            System.arraycopy(chunk, 0, longer, all.length, chunk.length);
            all = longer;
        }
        return all;
    }

    @Test
    void aFileOfManyChunksArrivesWholeAndIsClean() throws Exception {
        byte[] content = new byte[200_000];
        new Random(1).nextBytes(content);
        assertThat(scanned(content, "stream: OK\0")).isEqualTo(new Finding(Result.CLEAN, ""));
    }

    @Test
    void aVirusIsCalledByItsName() throws Exception {
        assertThat(scanned(new byte[] {1}, "stream: Win.Test.EICAR_HDB-1 FOUND\0"))
                .isEqualTo(new Finding(Result.INFECTED, "Win.Test.EICAR_HDB-1"));
    }

    /** Nothing but a plain word makes a file clean. */
    @ParameterizedTest
    @CsvSource({
        "'INSTREAM size limit exceeded. ERROR\0'",
        "'stream: OK'",
        "''",
        "'OK\0'",
        "'stream: OK FOUND ERROR\0'",
        "'UNKNOWN COMMAND\0'"
    })
    void anyOtherAnswerLeavesTheFileUnscanned(String answer) throws Exception {
        assertThat(scanned(new byte[] {1}, answer.replace("\\0", "\0")).result())
                .isEqualTo(Result.NOT_SCANNED);
    }

    @Test
    void aDaemonThatSaysNothingIsNotWaitedFor() throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new ClamAv("127.0.0.1", daemon.getLocalPort(), SHORT)
                            .scan(new byte[] {1})
                            .result())
                    .isEqualTo(Result.NOT_SCANNED);
        }
    }

    /** It takes the connection and reads nothing: only a reader has a timeout of its own. */
    @Test
    @Timeout(300)
    void aDaemonThatTakesNothingIsNotWaitedForEither() throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            daemon.setReceiveBufferSize(4096);
            byte[] more = new byte[12 * 1024 * 1024];
            assertThat(new ClamAv("127.0.0.1", daemon.getLocalPort(), SHORT)
                            .scan(more)
                            .result())
                    .isEqualTo(Result.NOT_SCANNED);
        }
    }

    @Test
    void nobodyThereIsNotClean() throws IOException {
        try (Socket taken = new Socket()) {
            // Nobody else can listen there meanwhile, and nobody does.
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(new ClamAv("127.0.0.1", taken.getLocalPort(), Eventually.LONG)
                            .scan(new byte[] {1})
                            .result())
                    .isEqualTo(Result.NOT_SCANNED);
        }
    }
}
