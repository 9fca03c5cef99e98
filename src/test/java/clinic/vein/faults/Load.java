package clinic.vein.faults;

import clinic.vein.demo.Reception;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.Ledger;
import clinic.vein.testing.ManyPatients;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
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

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String RUN = "load";

    /** How soon everybody begins the next piece of work: what loads the clinic, waited for by nobody. */
    private static final Duration BETWEEN_TWO = Duration.ofMillis(40);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(300);
    private static final Duration LONGEST_LAST_PIECE = Duration.ofMinutes(3);

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
                            Thread.sleep(BETWEEN_TWO.toMillis());
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
                thread.join(LONGEST_LAST_PIECE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                throw new AssertionError(thread.getName() + " does not bring to an end what it began");
            }
        }
    }

    private void send() throws InterruptedException {
        sendUntilAnswered(nextNumber());
    }

    void sendUntilAnswered(int number) throws InterruptedException {
        while (!sendOnce(number)) {
            Thread.sleep(BEFORE_TRYING_AGAIN.toMillis());
        }
    }

    /** @return whether there is an answer that counts */
    private boolean sendOnce(int number) throws InterruptedException {
        String key = ManyPatients.key(RUN, number);
        try {
            if (token.isEmpty()) {
                token = newToken();
            }
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/referrals"))
                            .timeout(Duration.ofSeconds(15))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString(ManyPatients.document(RUN, number)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                ledger.accepted(key, Visitor.json(answer).required("reference").asText());
                return true;
            }
            ledger.failed("HTTP " + answer.statusCode());
            if (answer.statusCode() == 401) {
                token = newToken();
            }
        } catch (IOException | RuntimeException e) {
            ledger.failed("no answer");
        }
        return false;
    }

    static int nextNumber() {
        return NUMBERS.incrementAndGet();
    }

    private String newToken() {
        return Visitor.json(ApiClient.ask(
                        port, "client-demo", "vein-demo", "grant_type=client_credentials&scope=referrals:write"))
                .path("access_token")
                .asText();
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
                Thread.sleep(BETWEEN_TWO.toMillis());
            }
        } catch (RuntimeException e) {
            ledger.failed("reception");
            Thread.sleep(BEFORE_TRYING_AGAIN.toMillis());
        }
    }

    private void complete(Visitor reception, JsonNode task) {
        String id = task.path("id").asText();
        reception.postJson("/api/tasks/" + id + "/claim", "");
        HttpResponse<String> done = reception.postJson(
                "/api/tasks/" + id + "/complete", Reception.checks().json());
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
