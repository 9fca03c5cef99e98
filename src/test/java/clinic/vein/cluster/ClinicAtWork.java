package clinic.vein.cluster;

import clinic.vein.intake.SampleDocument;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A practice sends referrals, reception checks them and stays signed in: each by way of the proxy, one after another, and
 * again until there is an answer.
 */
final class ClinicAtWork {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param began when it was asked, and when it failed */
    record Failure(Instant began, Instant ended, String what) {}

    final Map<String, String> accepted = new ConcurrentHashMap<>();
    final Map<String, String> completed = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger signIns = new AtomicInteger();

    private final int port;
    private final String run;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private volatile String token = "";

    ClinicAtWork(int port, String run) {
        this.port = port;
        this.run = run;
    }

    void begin() {
        AtomicInteger numbers = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            Visitor practice = new Visitor(port);
            run(() -> send(practice, numbers.incrementAndGet()));
        }
        Visitor reception = new Visitor(port);
        run(() -> check(reception));
    }

    private void run(Runnable work) {
        Thread thread = new Thread(() -> {
            while (!stopped) {
                work.run();
                pause(100);
            }
        });
        threads.add(thread);
        thread.start();
    }

    /** What was begun is brought to its end. */
    void end() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join(60_000);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return null where nobody answered, or with an error of the server's */
    private HttpResponse<String> ask(String what, Supplier<HttpResponse<String>> request) {
        Instant began = Instant.now();
        asked.incrementAndGet();
        try {
            HttpResponse<String> answer = request.get();
            if (answer.statusCode() < 500) {
                return answer;
            }
            failures.add(new Failure(began, Instant.now(), what + " " + answer.statusCode()));
        } catch (RuntimeException noAnswer) {
            failures.add(new Failure(began, Instant.now(), what + " no answer"));
        }
        pause(200);
        return null;
    }

    private void send(Visitor practice, int number) {
        String key = run + "-" + number;
        String name = letters(number);
        String document = SampleDocument.complete()
                .with("source", "\"API\"")
                .with("patient.givenName", "\"Given" + name + "\"")
                .with("patient.familyName", "\"Family" + name + "\"")
                .with(
                        "patient.dateOfBirth",
                        "\"%d-%02d-%02d\"".formatted(1935 + number % 61, 1 + number % 12, 1 + number % 28))
                .with("patient.phone", "\"+44 7700 9%05d\"".formatted(number))
                .with("patient.identifier.value", "\"" + key + "\"")
                .toString();
        while (true) {
            if (token.isEmpty()) {
                newToken();
            }
            HttpResponse<String> answer = ask(
                    "referral",
                    () -> practice.send(
                            "/api/referrals",
                            request -> request.header("Content-Type", "application/json")
                                    .header("Authorization", "Bearer " + token)
                                    .header("Idempotency-Key", key)
                                    .POST(BodyPublishers.ofString(document))));
            if (answer != null && answer.statusCode() == 401) {
                newToken();
            } else if (answer != null && answer.statusCode() / 100 == 2) {
                accepted.put(key, json(answer).required("reference").asText());
                return;
            } else if (answer != null) {
                failures.add(new Failure(Instant.now(), Instant.now(), "referral " + answer.statusCode()));
                return;
            }
        }
    }

    private void newToken() {
        HttpResponse<String> answer = ask(
                "token",
                () -> ApiClient.ask(
                        port,
                        "client-surgery",
                        TestAccounts.PASSWORD,
                        "grant_type=client_credentials&scope=referrals:write"));
        if (answer != null) {
            token = json(answer).path("access_token").asText();
        }
    }

    private void check(Visitor reception) {
        HttpResponse<String> list = ask("tasks", () -> reception.get("/api/tasks?scope=ALL&limit=20"));
        if (list == null) {
            return;
        }
        if (list.statusCode() == 401) {
            signIns.incrementAndGet();
            ask("sign-in", () -> reception.get("/sign-in"));
            ask("sign-in", () -> reception.post("/sign-in", "username=reception&password=" + TestAccounts.PASSWORD));
            ask("page", () -> reception.get("/"));
            return;
        }
        for (JsonNode task : json(list).path("tasks")) {
            String id = task.path("id").asText();
            if (!stopped && task.path("key").asText().equals("CheckReferral")) {
                ask("claim", () -> reception.postJson("/api/tasks/" + id + "/claim", ""));
                HttpResponse<String> done = ask(
                        "complete",
                        () -> reception.postJson(
                                "/api/tasks/" + id + "/complete",
                                "{\"outcome\":\"COMPLETE\",\"identityConfirmed\":true,\"contactConfirmed\":true}"));
                if (done != null && done.statusCode() / 100 == 2) {
                    completed.put(id, task.path("reference").asText());
                }
            }
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    /** Far from each other, so that nobody is taken for somebody else. */
    private String letters(int number) {
        long mixed = ((number + run.hashCode() * 100_003L) * 0x9E3779B97F4A7C15L) >>> 8;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            letters.append((char) ('a' + mixed % 26));
            mixed /= 26;
        }
        return letters.toString();
    }
}
