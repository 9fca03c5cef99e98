package clinic.vein.workflow.engine.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.fhir.web.FhirLoad;
import clinic.vein.fhir.web.FhirLoad.Sending;
import clinic.vein.intake.SampleDocument;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.workflow.engine.lifecycle.Processors.Used;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand requests by FHIR from eight systems, with random repeats, beside as many reports by {@code POST /api/referrals} as
 * {@code reports} says: none doubled, none lost. Not part of the suite: {@code mvn -Pbench verify}.
 */
@ClinicTest
class RequestsBenchmark {

    private static final int REQUESTS = Integer.getInteger("requests", 10_000);
    private static final int REPORTS = Integer.getInteger("reports", 2_000);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient practice = HttpClient.newHttpClient();
    private final StringBuilder page = new StringBuilder("""
            # Requests by FHIR

            | 8 connections | asked | taken | asked a second | taken a second | processor for each that was asked: application and senders, compiler, database |
            |---|---:|---:|---:|---:|---:|
            """);
    private long server;

    private interface Work {
        int taken() throws Exception;
    }

    @Test
    void requests() throws Exception {
        server = Processors.server();
        FhirLoad warm = new FhirLoad(port);
        warm.send(FhirLoad.sendings(400, new Random(1)), FhirLoad.CLIENTS);
        reports(400);
        tell("`POST /api/referrals`", REPORTS, () -> reports(REPORTS));
        List<Sending> once =
                FhirLoad.sendings(REPORTS, new Random(2)).stream().distinct().toList();
        FhirLoad plain = new FhirLoad(port);
        tell("FHIR, each once", once.size(), () -> {
            plain.send(once, FhirLoad.CLIENTS);
            return plain.ids.size();
        });
        List<Sending> sendings = FhirLoad.sendings(REQUESTS, new Random(3));
        FhirLoad load = new FhirLoad(port);
        tell("FHIR, with repeats", sendings.size(), () -> {
            load.send(sendings, FhirLoad.CLIENTS);
            return load.ids.size();
        });
        page.append(
                "%nOf %d requests, sent %d times by %d systems, none was doubled and none lost; %d were asked again, as the guide says.%n"
                        .formatted(REQUESTS, sendings.size(), FhirLoad.CLIENTS, load.again.get()));
        assertThat(load.wrong).isEmpty();
        load.checkAgainst(jdbc, REQUESTS);
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "requests.md"), page.toString());
    }

    private void tell(String what, int asked, Work work) throws Exception {
        Used before = Processors.now(server);
        long start = System.nanoTime();
        int taken = work.taken();
        double seconds = (System.nanoTime() - start) / 1e9;
        Used used = Processors.now(server).since(before);
        page.append("| %s | %d | %d | %.0f | %.0f | %s |%n"
                .formatted(what, asked, taken, asked / seconds, taken / seconds, used.each(asked)));
    }

    private int reports(int count) throws Exception {
        String token = ApiClient.token(port, "client-surgery");
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(FhirLoad.CLIENTS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < FhirLoad.CLIENTS; i++) {
                all.add(pool.submit(() -> {
                    while (next.getAndIncrement() < count) {
                        report(token);
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        return count;
    }

    private void report(String token) throws Exception {
        int number = NUMBER.incrementAndGet();
        String patient = Long.toString(System.nanoTime() ^ number * 0x9E3779B97F4A7C15L, 26)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .reduce("", String::concat);
        LocalDate born = LocalDate.of(1945, 1, 1).plusDays(number % 20_000);
        HttpResponse<String> answer = practice.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/referrals"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(SampleDocument.complete()
                                .with("patient.familyName", "\"" + patient + "\"")
                                .with("patient.dateOfBirth", "\"" + born + "\"")
                                .with("patient.phone", "\"+44 7500 %06d\"".formatted(number))
                                .with("patient.email", "\"" + patient + "@example.org\"")
                                .with("patient.address", "\"" + number + " High Street\"")
                                .with("patient.identifier.value", "\"" + patient + "\"")
                                .toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
