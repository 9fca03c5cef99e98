package clinic.vein.faults;

import clinic.vein.intake.SampleDocument;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Practices send referrals and reception checks them. Who is not served, or hears nothing, tries again with the same key
 * until there is an answer: so each referral and each check is one, however often it was asked for.
 */
final class Load implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final int port;
    private final Ledger ledger;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private volatile String token = "";

    private Load(int port, Ledger ledger) {
        this.port = port;
        this.ledger = ledger;
    }

    static Load begin(int port, Ledger ledger) {
        Load load = new Load(port, ledger);
        IntStream.range(0, 3).forEach(number -> load.run("practice-" + number, load::send));
        load.run("reception", load::check);
        return load;
    }

    private void run(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    while (!stopped) {
                        try {
                            work.once();
                            Thread.sleep(PAUSE.toMillis());
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                name);
        threads.add(thread);
        thread.start();
    }

    /** What was begun is brought to its end. */
    @Override
    public void close() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofMinutes(3).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send() throws InterruptedException {
        int number = NUMBERS.incrementAndGet();
        while (!sendOnce(port, number)) {
            Thread.sleep(300);
        }
    }

    /** @return whether there is an answer that counts */
    boolean sendOnce(int to, int number) throws InterruptedException {
        String key = "load-" + number;
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to + "/api/referrals"))
                            .timeout(Duration.ofSeconds(15))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString(document(number)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                ledger.accepted(
                        key, JSON.readTree(answer.body()).required("reference").asText());
                return true;
            }
            ledger.failed("HTTP " + answer.statusCode());
            if (answer.statusCode() == 401) {
                token = token(to);
            }
        } catch (IOException | RuntimeException e) {
            ledger.failed("no answer");
        }
        return false;
    }

    static int nextNumber() {
        return NUMBERS.incrementAndGet();
    }

    private static String token(int port) throws IOException {
        return JSON.readTree(ApiClient.ask(
                                port, "client-demo", "vein-demo", "grant_type=client_credentials&scope=referrals:write")
                        .body())
                .path("access_token")
                .asText();
    }

    static String document(int number) {
        String letters = letters(number);
        return SampleDocument.complete()
                .with("source", "\"API\"")
                .with("patient.givenName", "\"Given" + letters + "\"")
                .with("patient.familyName", "\"Family" + letters + "\"")
                .with(
                        "patient.dateOfBirth",
                        "\"%d-%02d-%02d\"".formatted(1935 + number % 61, 1 + number % 12, 1 + number % 28))
                .with("patient.phone", "\"+44 7700 9%05d\"".formatted(number % 100_000))
                .with("patient.email", "\"load-" + number + "@example.org\"")
                .with("patient.identifier.value", "\"L" + number + "\"")
                .toString();
    }

    /** Far from each other, so that nobody is taken for somebody else. */
    private static String letters(int number) {
        long mixed = number * 0x9E3779B97F4A7C15L >>> 8;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            letters.append((char) ('a' + mixed % 26));
            mixed /= 26;
        }
        return letters.toString();
    }

    private void check() throws InterruptedException {
        try {
            Visitor reception = new Visitor(port);
            if (reception.signIn("intake", "vein-demo").contains("/sign-in")) {
                throw new IllegalStateException("not signed in");
            }
            reception.get("/");
            while (!stopped) {
                JsonNode tasks = Visitor.json(reception.get("/api/tasks?scope=ALL&limit=50"))
                        .path("tasks");
                for (JsonNode task : tasks) {
                    if (!stopped && task.path("key").asText().equals("CheckReferral")) {
                        complete(reception, task);
                    }
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (RuntimeException e) {
            ledger.failed("reception");
            Thread.sleep(500);
        }
    }

    private void complete(Visitor reception, JsonNode task) {
        String id = task.path("id").asText();
        reception.postJson("/api/tasks/" + id + "/claim", "");
        HttpResponse<String> done = reception.postJson(
                "/api/tasks/" + id + "/complete",
                "{\"outcome\":\"COMPLETE\",\"identityConfirmed\":true,\"contactConfirmed\":true}");
        if (done.statusCode() / 100 == 2) {
            ledger.completed(id, task.path("reference").asText());
        } else {
            ledger.failed("check: HTTP " + done.statusCode());
        }
    }

    @FunctionalInterface
    private interface Work {
        void once() throws InterruptedException;
    }
}
