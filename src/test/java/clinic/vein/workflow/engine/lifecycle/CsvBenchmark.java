package clinic.vein.workflow.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.workflow.engine.lifecycle.Processors.Used;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How many rows of a file a second become referrals over HTTP, and what the application keeps of them in memory, told after each
 * tenth of the file. Not part of the suite: {@code mvn -Pbench verify}.
 */
@ClinicTest
class CsvBenchmark {

    private static final int ROWS = Integer.getInteger("rows", 100_000);
    private static final String HEADER =
            "givenName,familyName,dateOfBirth,sexAtBirth,phone,email,address,urgeToMove,worseAtRest,relievedByMovement,"
                    + "worseInEvening,severity,nightsPerWeek,visible,legs,symptoms,skinChange,bleeding,ulcer,hardPainfulVein,"
                    + "swollenOrTenderLeg,chestPainOrBreathless,previousTreatment,pregnant,previousClot,conditions,medicines";

    @LocalServerPort
    int port;

    @Test
    void rows() throws Exception {
        long server = Processors.server();
        StringBuilder page = new StringBuilder("""
                # A file of %,d rows

                | rows | a second | %s | in memory after a collection |
                |---:|---:|---:|---:|
                """.formatted(ROWS, Used.COLUMN));
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        int tenth = Math.max(1, ROWS / 10);
        int read = 0;
        int accepted = 0;
        Used before = Processors.now(server);
        long start = System.nanoTime();
        try (Socket connection = new Socket("127.0.0.1", port);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(connection));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("{\"line\"")) {
                    continue; // the answer's head, the length of each piece, the summary
                }
                accepted += line.contains("\"ACCEPTED\"") ? 1 : 0;
                if (++read % tenth == 0) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    Used used = Processors.now(server).since(before);
                    page.append(
                            "| %,d | %.0f | %s | %d MB |%n".formatted(read, tenth / seconds, used.each(tenth), kept()));
                    Files.writeString(folder.resolve("csv.md"), page.toString());
                    before = Processors.now(server);
                    start = System.nanoTime();
                }
            }
            sent.join();
        }
        assertThat(accepted).isEqualTo(ROWS);
    }

    /** While the answer is read, as whoever sends a large file must: the HTTP client of Java sends all of it before. */
    private void send(Socket connection) {
        try {
            OutputStream out = new BufferedOutputStream(connection.getOutputStream());
            out.write("""
                    POST /api/referrals:import HTTP/1.1
                    Host: 127.0.0.1
                    Connection: close
                    Content-Type: text/csv
                    Authorization: Bearer %s
                    Transfer-Encoding: chunked

                    """.formatted(ApiClient.token(port, "client-surgery"))
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (Iterator<String> lines = file().iterator(); lines.hasNext(); ) {
                byte[] line = (lines.next() + "\r\n").getBytes(StandardCharsets.UTF_8);
                out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(line);
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kept() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Made while it is sent, so that the file itself is nowhere. */
    private static Stream<String> file() {
        return Stream.concat(Stream.of(HEADER), IntStream.range(0, ROWS).mapToObj(CsvBenchmark::row));
    }

    private static String row(int number) {
        StringBuilder family = new StringBuilder("Row");
        String.valueOf(number).chars().forEach(digit -> family.append((char) ('a' + digit - '0')));
        return String.join(
                ",",
                "Ada",
                family,
                LocalDate.of(1945, 1, 1).plusDays(number % 20_000).toString(),
                "FEMALE",
                "+44 7400 %06d".formatted(number),
                family + "@example.org",
                number + " High Street",
                "yes,yes,yes,yes,7,5,yes,BOTH,ACHING|HEAVINESS,no,NONE,NONE,no,NONE,no,no,no,no,NONE,N06AX11:mirtazapine");
    }
}
