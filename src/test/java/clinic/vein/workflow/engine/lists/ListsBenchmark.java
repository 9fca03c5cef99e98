package clinic.vein.workflow.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long staff wait for their lists, a task and a page when a thousand, ten thousand and a hundred thousand tasks are open, and
 * beside many closed referrals: by what the browser really asks for. Not part of the suite: {@code mvn -Pbench verify}.
 */
@ClinicTest
class ListsBenchmark {

    private static final int CLOSED = Integer.getInteger("closed", 1_000_000);
    private static final List<Integer> OPEN = Arrays.stream(
                    System.getProperty("open", "1000,10000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int ROUNDS = 60;

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    StandingClock clock;

    @Autowired
    JdbcClient jdbc;

    /** Of each question, at each size: milliseconds of p50 and p95. */
    private final Map<String, Map<String, double[]>> times = new LinkedHashMap<>();

    private Visitor reception;
    private Visitor administrator;

    @AfterEach
    void letTheClockGo() {
        clock.go();
    }

    @Test
    void lists() throws Exception {
        driver.begin();
        clock.stand(driver.now());
        ReferralId original = driver.receive(Reports.dual());
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        try (Connection server = TestPostgres.instance().superuser("/" + database)) {
            ManyReferrals many = new ManyReferrals(server, original);
            reception = Visitor.signedIn(port, "intake");
            administrator = Visitor.signedIn(port, "clinicadmin");
            int open = 1;
            for (int size : OPEN) {
                many.open(size - open);
                open = size;
                if (size == OPEN.get(0)) {
                    ask("warming up");
                    times.clear();
                    ask("%,d open".formatted(size));
                    many.closed(CLOSED);
                }
                ask("%,d open, %,d closed".formatted(size, CLOSED));
            }
        }
        write();
        assertThat(times).isNotEmpty();
    }

    private void ask(String size) {
        List<String> tasks = jdbc.sql(
                        "select id from clinic.open_task where key = 'CheckReferral' order by id limit :rounds")
                .param("rounds", ROUNDS)
                .query(String.class)
                .list();
        Map<String, String> filters = StreamSupport.stream(
                        Visitor.json(reception.get("/camunda/api/engine/engine/default/filter?resourceType=Task"))
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(
                        filter -> filter.get("name").asText(),
                        filter -> filter.get("id").asText(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        time("our list, 50", size, round -> reception.get("/api/tasks?limit=50"));
        filters.forEach((name, id) -> {
            time("Tasklist, page of \"" + name + "\"", size, round -> page(id));
            time(
                    "Tasklist, count of \"" + name + "\"",
                    size,
                    round -> reception.postToEngine("/filter/" + id + "/count", "{}"));
        });
        String cards = "{\"tasks\":"
                + tasks.stream().limit(15).map("\"%s\""::formatted).toList() + "}";
        time("cards of a page", size, round -> reception.postJson("/api/tasks:cards", cards));
        time("counts of the lists", size, round -> reception.get("/api/tasks:counts"));
        time("a task", size, round -> reception.get("/api/tasks/" + tasks.get(round % tasks.size())));
        time("claim", size, round -> reception.postJson("/api/tasks/" + tasks.get(round) + "/claim", ""));
        for (String task : tasks) {
            reception.postJson("/api/tasks/" + task + "/release", "");
        }
        time("/operations", size, round -> administrator.get("/operations"));
    }

    private HttpResponse<String> page(String filter) {
        return reception.send(reception
                .request("/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=15")
                .header("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"sorting\":[{\"sortBy\":\"priority\",\"sortOrder\":\"desc\"},"
                                + "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}")));
    }

    private void time(String what, String size, IntFunction<HttpResponse<String>> question) {
        List<Double> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = question.apply(round);
            all.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.statusCode()).as(what + ": " + answer.body()).isBetween(200, 204);
        }
        all.sort(Double::compare);
        times.computeIfAbsent(what, key -> new LinkedHashMap<>()).put(size, new double[] {
            all.get(ROUNDS / 2), all.get((int) Math.ceil(ROUNDS * 0.95) - 1)
        });
    }

    private void write() throws Exception {
        List<String> sizes = List.copyOf(times.values().iterator().next().keySet());
        StringBuilder page = new StringBuilder("# What staff wait for: p50 and p95 in milliseconds\n\n| | "
                + String.join(" | ", sizes) + " |\n|---|" + "---:|".repeat(sizes.size()) + "\n");
        times.forEach((what, bySize) -> page.append("| %s | %s |%n"
                .formatted(
                        what,
                        sizes.stream()
                                .map(size -> "%.0f, %.0f".formatted(bySize.get(size)[0], bySize.get(size)[1]))
                                .collect(Collectors.joining(" | ")))));
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "lists.md"), page.toString());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target", "bench", "lists.json").toFile(), times);
    }
}
