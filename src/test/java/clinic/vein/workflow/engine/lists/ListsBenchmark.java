package clinic.vein.workflow.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomePatient;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    private static final int ROUNDS = Integer.getInteger("rounds", 60);

    /** Of whoever works with it, and none needs anything to be looked for. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/api/referrals", "physician"),
            Map.entry("/outgoing", "intake"),
            Map.entry("/outgoing/sent", "intake"),
            Map.entry("/outgoing/all", "intake"),
            Map.entry("/notices", "intake"),
            Map.entry("/claims", "intake"),
            Map.entry("/talk", "intake"),
            Map.entry("/calendar", "intake"),
            Map.entry("/calendar/today", "intake"),
            Map.entry("/calendar/sessions", "intake"),
            Map.entry("/enquiries", "intake"),
            Map.entry("/operations", "clinicadmin"),
            Map.entry("/operations/open", "clinicadmin"),
            Map.entry("/operations/figures", "clinicadmin"),
            Map.entry("/operations/capacity", "clinicadmin"),
            Map.entry("/operations/findings", "clinicadmin"),
            Map.entry("/privacy", "privacy"),
            Map.entry("/privacy/retention", "privacy"),
            Map.entry("/outcomes", "vascular"));

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    StandingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KeepFigures keepFigures;

    @Autowired
    WithdrawReferral withdrawReferral;

    private final Map<String, Visitor> staff = new HashMap<>();
    private Waits waits;
    private Visitor reception;
    private Visitor patient;
    private ReferralId meant;

    @AfterEach
    void letTheClockGo() {
        clock.go();
    }

    @Test
    void lists() throws Exception {
        driver.begin();
        clock.stand(driver.now());
        ReferralId closed = driver.receive(SomeReport.like(Reports.dual())
                .of(SomePatient.reachable("Cleo", "Closed").done())
                .done());
        driver.complete(closed, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.as("physician", () -> {
            withdrawReferral.withdraw(closed, "Moved away");
            return null;
        });
        meant = driver.receive(SomeReport.like(Reports.dual())
                .of(SomePatient.reachable("Quentin", "Unlikely").done())
                .done());
        driver.tellEverybody();
        keepFigures.bringUpToDate();
        ReferralId original = driver.receive(Reports.dual());
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        try (Connection superuser = TestPostgres.instance().superuser("/" + database)) {
            waits = new Waits(superuser.createStatement(), ROUNDS);
            ManyReferrals many = new ManyReferrals(superuser, original);
            reception = staff("intake");
            patient = new Visitor(port);
            patient.get("/status");
            int open = 1;
            for (int size : OPEN) {
                many.open(size - open);
                open = size;
                if (size == OPEN.get(0)) {
                    ask("warming up");
                    waits.clear();
                    ask("%,d open".formatted(size));
                    long began = System.nanoTime();
                    new ClosedReferrals(superuser, closed).load(CLOSED);
                    System.out.printf(
                            "%,d closed loaded in %d s, the database has %s%n",
                            CLOSED,
                            (System.nanoTime() - began) / 1_000_000_000,
                            jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))")
                                    .query(String.class)
                                    .single());
                }
                ask("%,d open, %,d closed".formatted(size, CLOSED));
            }
        }
        waits.write();
        assertThat(driver.openTasks(original)).containsExactly("CheckReferral");
    }

    private void ask(String size) throws Exception {
        waits.begin();
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
        waits.time("our list, 50", size, round -> reception.get("/api/tasks?limit=50"));
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            String name = filter.getKey();
            String id = filter.getValue();
            waits.time("Tasklist, page of \"" + name + "\"", size, round -> page(id));
            waits.time(
                    "Tasklist, count of \"" + name + "\"",
                    size,
                    round -> reception.postToEngine("/filter/" + id + "/count", "{}"));
        }
        String cards = "{\"tasks\":"
                + tasks.stream().limit(15).map("\"%s\""::formatted).toList() + "}";
        waits.time("cards of a page", size, round -> reception.postJson("/api/tasks:cards", cards));
        waits.time("counts of the lists", size, round -> reception.get("/api/tasks:counts"));
        waits.time("a task", size, round -> reception.get("/api/tasks/" + tasks.get(round % tasks.size())));
        waits.time("claim", size, round -> reception.postJson("/api/tasks/" + tasks.get(round) + "/claim", ""));
        for (String task : tasks) {
            reception.postJson("/api/tasks/" + task + "/release", "");
        }
        String reference = ofTheOneMeant("reference");
        for (Map.Entry<String, String> search : Map.of(
                        "reference", "{\"reference\":\"" + reference + "\"}",
                        "telephone", "{\"telephone\":\"" + ofTheOneMeant("phone") + "\"}",
                        "name", "{\"familyName\":\"Unlikely\",\"givenName\":\"Quentin\"}")
                .entrySet()) {
            waits.time("search by " + search.getKey(), size, round -> {
                HttpResponse<String> found = reception.postJson("/api/referrals:search", search.getValue());
                assertThat(found.body()).contains(reference);
                return found;
            });
        }
        waits.time("status of a patient's own", size, round -> {
            HttpResponse<String> page = patient.post(
                    "/status",
                    "reference=" + reference + "&dateOfBirth.day=31&dateOfBirth.month=01&dateOfBirth.year=1970");
            assertThat(page.body()).contains("aria-current=\"step\"");
            return page;
        });
        for (String page : new TreeSet<>(PAGES.keySet())) {
            waits.time(page, size, round -> staff(PAGES.get(page)).get(page));
        }
        waits.end(size);
    }

    private String ofTheOneMeant(String column) {
        return jdbc.sql("select " + column + " from clinic.referral where id = :id")
                .param("id", meant.value())
                .query(String.class)
                .single();
    }

    private Visitor staff(String account) {
        return staff.computeIfAbsent(account, name -> Visitor.signedIn(port, name));
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
}
