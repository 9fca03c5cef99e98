package clinic.vein.worklist;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.intake.TakeInReport;
import clinic.vein.intake.TakeInReport.Taken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two at once, on the real engine and database: one wins, and the others are told who did what. */
@ClinicTest
@ExtendWith(OutputCaptureExtension.class)
class AtTheSameMomentTest {

    private static final int ROUNDS = 3;

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    Referrals referrals;

    @Autowired
    TakeInReport takeInReport;

    @Autowired
    ObjectMapper mapper;

    private ExecutorService people;

    @BeforeEach
    void begin() {
        driver.begin();
        people = Executors.newCachedThreadPool();
    }

    @AfterEach
    void end(CapturedOutput output) {
        people.shutdownNow();
        assertThat(output.getAll()).doesNotContain("OptimisticLockingException", "Servlet.service() for servlet");
    }

    @RepeatedTest(ROUNDS)
    void twoClaimOneTask() {
        TaskId task = driver.task(inReview(), "ReviewReferral");
        Visitor one = Visitor.signedIn(port, "physician");
        Visitor other = Visitor.signedIn(port, "physician2");

        List<HttpResponse<String>> answers = together(List.of(
                () -> one.postJson("/api/tasks/" + task + "/claim", ""),
                () -> other.postJson("/api/tasks/" + task + "/claim", "")));

        assertThat(codes(answers)).containsExactlyInAnyOrder(204, 409);
        assertThat(json(loser(answers)).at("/code").asText()).isEqualTo("already.claimed");
        assertThat(json(loser(answers)).at("/detail").asText()).contains("physician", "Task taken on");
    }

    @RepeatedTest(ROUNDS)
    void twoClaimOneTaskInTheTasklist() {
        TaskId task = driver.task(inReview(), "ReviewReferral");
        Visitor one = inTasklist("physician");
        Visitor other = inTasklist("physician2");

        List<HttpResponse<String>> answers = together(List.of(
                () -> claimInTasklist(one, task, "physician"), () -> claimInTasklist(other, task, "physician2")));

        assertThat(codes(answers)).containsExactlyInAnyOrder(204, 409);
        assertThat(json(loser(answers)).at("/message").asText()).contains("physician", "Task taken on");
    }

    @RepeatedTest(ROUNDS)
    void sixCompleteOneTask() {
        ReferralId id = driver.receive(Reports.dual());
        TaskId task = driver.task(id, "CheckReferral");
        Visitor intake = Visitor.signedIn(port, "intake");
        intake.postJson("/api/tasks/" + task + "/claim", "");
        String document = Submissions.COMPLETE.replace('\'', '"');

        List<HttpResponse<String>> answers =
                together(Collections.nCopies(6, () -> intake.postJson("/api/tasks/" + task + "/complete", document)));

        assertThat(codes(answers)).containsExactlyInAnyOrder(204, 409, 409, 409, 409, 409);
        assertThat(json(loser(answers)).at("/detail").asText()).contains("intake", "Task done");
        assertThat(driver.timeline(id)).containsOnlyOnce("CHECKED");
    }

    @RepeatedTest(ROUNDS)
    void sixCompleteOneTaskInTheTasklist() throws JsonProcessingException {
        ReferralId id = driver.receive(Reports.dual());
        TaskId task = driver.task(id, "CheckReferral");
        Visitor intake = inTasklist("intake");
        intake.postJson("/api/tasks/" + task + "/claim", "");
        String form = mapper.writeValueAsString(Map.of(
                "variables",
                Map.of("submission", Map.of("value", Submissions.COMPLETE.replace('\'', '"'), "type", "String"))));

        List<HttpResponse<String>> answers =
                together(Collections.nCopies(6, () -> intake.postToEngine("/task/" + task + "/submit-form", form)));

        assertThat(codes(answers).stream().filter(code -> code < 300)).hasSize(1);
        assertThat(codes(answers).stream().filter(code -> code == 409)).hasSize(5);
        assertThat(json(loser(answers)).at("/message").asText()).contains("intake", "Task done");
        assertThat(driver.timeline(id)).containsOnlyOnce("CHECKED");
    }

    @RepeatedTest(ROUNDS)
    void twoWithdraw() {
        ReferralId id = driver.receive(Reports.dual());
        Visitor intake = Visitor.signedIn(port, "intake");
        List<HttpResponse<String>> answers = together(Collections.nCopies(
                2, () -> intake.postJson("/api/referrals/" + id + "/withdrawal", "{\"text\":\"Moved away\"}")));

        assertThat(codes(answers)).contains(204);
        assertThat(loser(answers).statusCode()).isIn(409, 422);
        assertThat(loser(answers).body()).contains("The referral is closed");
        assertThat(driver.state(id)).isEqualTo(ReferralState.WITHDRAWN);
    }

    /** A red flag must never be lost, whatever happens beside it. */
    @RepeatedTest(ROUNDS)
    void redFlagsBesideInformationAndACompletion() {
        ReferralId id = driver.receive(Reports.dual());
        TaskId task = driver.task(id, "CheckReferral");
        Visitor intake = Visitor.signedIn(port, "intake");
        intake.postJson("/api/tasks/" + task + "/claim", "");

        List<HttpResponse<String>> answers = together(List.of(
                () -> intake.postJson("/api/referrals/" + id + "/red-flag", "{\"text\":\"The calf is swollen\"}"),
                () -> intake.postJson("/api/referrals/" + id + "/information", "{\"text\":\"Ferritin 38\"}"),
                () -> intake.postJson("/api/referrals/" + id + "/red-flag", "{\"text\":\"And it hurts\"}"),
                () -> intake.postJson("/api/tasks/" + task + "/complete", Submissions.COMPLETE.replace('\'', '"'))));

        assertThat(codes(answers)).containsOnly(204);
        assertThat(driver.openTasks(id))
                .containsExactlyInAnyOrder("HandleRedFlag", "HandleRedFlag", "ReadInformation", "ReviewReferral");
    }

    /** Whichever comes first: the referral ends, and whoever comes second is told. */
    @RepeatedTest(ROUNDS)
    void aDeathBesideACompletionAndAnotherDeath() {
        ReferralId id = driver.receive(Reports.dual());
        TaskId task = driver.task(id, "CheckReferral");
        Visitor intake = Visitor.signedIn(port, "intake");
        Visitor nurse = Visitor.signedIn(port, "nurse");
        intake.postJson("/api/tasks/" + task + "/claim", "");
        String died = "{\"source\":\"FAMILY\",\"toldBy\":\"Her daughter\"}";

        List<HttpResponse<String>> answers = together(List.of(
                () -> nurse.postJson("/api/referrals/" + id + "/death", died),
                () -> intake.postJson("/api/referrals/" + id + "/death", died),
                () -> intake.postJson("/api/tasks/" + task + "/complete", Submissions.COMPLETE.replace('\'', '"'))));

        assertThat(codes(answers.subList(0, 2))).containsExactlyInAnyOrder(200, 409);
        assertThat(json(loser(answers.subList(0, 2))).at("/detail").asText()).contains("The patient has died");
        assertThat(answers.get(2).statusCode()).isIn(204, 409);
        assertThat(driver.state(id)).isEqualTo(ReferralState.DIED);
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.liveInstances(id)).isZero();
        assertThat(driver.timeline(id)).containsOnlyOnce("DIED");
    }

    /** Each saw the same urgency before; the lower one of both once won half of the time. */
    @RepeatedTest(ROUNDS)
    void twoRaiseTheUrgencyAndTheHigherOneStays() {
        ReferralId id = driver.receive(Reports.dual());
        Visitor nurse = Visitor.signedIn(port, "nurse");

        List<HttpResponse<String>> answers = together(List.of(
                () -> raise(nurse, id, "SAME_DAY"), () -> raise(nurse, id, "URGENT"), () -> raise(nurse, id, "SOON")));

        assertThat(codes(answers)).contains(204).isSubsetOf(204, 422);
        assertThat(referrals.find(id).orElseThrow().urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    /** Whoever sends it hears nothing of the withdrawal, and the red flag is somebody's task. */
    @RepeatedTest(ROUNDS)
    void aReportBesideAWithdrawalIsTaken() {
        ReferralReport first = Reports.dual();
        ReferralId id = driver.receive(first);
        Visitor intake = Visitor.signedIn(port, "intake");
        ReferralReport redFlag =
                SomeReport.like(first).veins(Reports.bleeding().veins()).done();
        CompletableFuture<Taken> taken = new CompletableFuture<>();

        together(List.of(() -> intake.postJson("/api/referrals/" + id + "/withdrawal", "{\"text\":\"Moved\"}"), () -> {
            taken.complete(takeInReport.take(redFlag));
            return intake.get("/notices");
        }));

        ReferralId standsOn = taken.join().referral();
        assertThat(driver.openTasks(standsOn)).containsAnyOf("CallPatient", "HandleRedFlag");
        assertThat(driver.state(standsOn).isOpen()).isTrue();
    }

    private static HttpResponse<String> raise(Visitor visitor, ReferralId id, String urgency) {
        return visitor.postJson(
                "/api/referrals/" + id + "/urgency", "{\"urgency\":\"" + urgency + "\",\"reason\":\"It got worse\"}");
    }

    private Visitor inTasklist(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return visitor;
    }

    private ReferralId inReview() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private static HttpResponse<String> claimInTasklist(Visitor visitor, TaskId task, String who) {
        return visitor.postToEngine("/task/" + task + "/claim", "{\"userId\":\"" + who + "\"}");
    }

    private List<HttpResponse<String>> together(List<Callable<HttpResponse<String>>> requests) {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        List<Future<HttpResponse<String>>> running = new ArrayList<>();
        for (Callable<HttpResponse<String>> request : requests) {
            running.add(people.submit(() -> {
                start.await();
                return request.call();
            }));
        }
        return running.stream().map(AtTheSameMomentTest::answer).toList();
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> codes(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::statusCode).toList();
    }

    private static HttpResponse<String> loser(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() >= 400)
                .findFirst()
                .orElseThrow();
    }
}
