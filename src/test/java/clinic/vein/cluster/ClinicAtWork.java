package clinic.vein.cluster;

import static org.awaitility.Awaitility.await;

import clinic.vein.demo.Reception;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.Ledger;
import clinic.vein.testing.ManyPatients;
import clinic.vein.testing.TestAccounts;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A practice sends referrals, reception checks them and stays signed in: each by way of the proxy, one after another, and
 * again until there is an answer.
 */
final class ClinicAtWork {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How soon everybody begins the next piece of work: what loads the clinic, waited for by nobody. */
    private static final Duration BETWEEN_TWO = Duration.ofMillis(100);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(200);
    private static final Duration LONGEST_LAST_PIECE = Duration.ofMinutes(1);

    /** @param began when it was asked, and when it failed */
    record Failure(Instant began, Instant ended, String what) {}

    final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger signIns = new AtomicInteger();

    private final int port;
    private final String run;
    private final Ledger ledger;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private volatile String token = "";

    ClinicAtWork(int port, String run, Ledger ledger) {
        this.port = port;
        this.run = run;
        this.ledger = ledger;
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
                pause(BETWEEN_TWO);
            }
        });
        threads.add(thread);
        thread.start();
    }

    /** What was begun is brought to its end. */
    void end() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join(LONGEST_LAST_PIECE.toMillis());
            if (thread.isAlive()) {
                throw new IllegalStateException("What was begun does not come to an end");
            }
        }
    }

    /** Comes back when that much more is done than there is now. */
    void awaitMore(int referrals, int checks) {
        int allReferrals = ledger.acceptedReferrals() + referrals;
        int allChecks = ledger.completedTasks() + checks;
        await(referrals + " more referrals and " + checks + " more checks")
                .atMost(Duration.ofMinutes(1))
                .until(() -> ledger.acceptedReferrals() >= allReferrals && ledger.completedTasks() >= allChecks);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
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
        pause(BEFORE_TRYING_AGAIN);
        return null;
    }

    private void send(Visitor practice, int number) {
        String key = ManyPatients.key(run, number);
        String document = ManyPatients.document(run, number);
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
                ledger.accepted(key, json(answer).required("reference").asText());
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
                                Reception.checks().json()));
                if (done != null && done.statusCode() / 100 == 2) {
                    ledger.completed(id, task.path("reference").asText());
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
}
