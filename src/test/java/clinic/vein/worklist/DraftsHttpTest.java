package clinic.vein.worklist;

import static clinic.vein.testing.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.privacy.EraseRecord;
import clinic.vein.privacy.OverrideReason;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed and not sent is there again, for that person and that task alone, for a day, and for nobody in the rows. */
@ClinicTest
class DraftsHttpTest {

    private static final String TYPED = "{\"fields\":[[\"note\",\"A long careful note\"]],\"rows\":{}}";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private KeepDraft keepDraft;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private TaskService tasks;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private EraseRecord eraseRecord;

    @Autowired
    private JdbcClient jdbc;

    private ReferralId id;
    private TaskId task;
    private Visitor physician;

    @BeforeEach
    void aReviewIsHalfDone() {
        driver.begin();
        id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        task = driver.task(id, "ReviewReferral");
        physician = Visitor.signedIn(port, "physician");
        assertThat(physician.postJson("/api/tasks/" + task + "/claim", "").statusCode())
                .isEqualTo(204);
        assertThat(save(physician).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTypedIsThereAfterSigningInAgain() {
        HttpResponse<String> again = read(Visitor.signedIn(port, "physician"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).at("/typed/fields/0/1").asText()).isEqualTo("A long careful note");
        assertThat(json(again).at("/savedAt").asText()).isNotBlank();
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nobodyElseReadsIt() {
        for (String other :
                List.of("physician2", "nurse", "vascular", "intake", "clinicadmin", "privacy", "administrator")) {
            HttpResponse<String> answer = read(Visitor.signedIn(port, other));
            assertThat(answer.statusCode()).as(other).isIn(403, 422);
            assertThat(answer.body()).as(other).doesNotContain("careful");
            assertThat(save(Visitor.signedIn(port, other)).statusCode())
                    .as(other)
                    .isIn(403, 422);
        }
        assertThat(new Visitor(port).get("/api/tasks/" + task + "/draft").statusCode())
                .isEqualTo(401);
    }

    /** The assignment alone is not enough: somebody who lost the role has it until it is given back. */
    @Test
    void whoHasTheTaskWithoutTheRoleNeitherReadsNorWrites() {
        tasks.setAssignee(task.value(), "nurse");
        Visitor nurse = Visitor.signedIn(port, "nurse");
        assertThat(read(nurse).statusCode()).isEqualTo(403);
        assertThat(save(nurse).statusCode()).isEqualTo(403);
        assertThat(rows()).as("the claim went, and the draft with it").isZero();
    }

    @Test
    void theRowTellsNothingAndOpensForNobodyElse() {
        byte[] sealed = jdbc.sql("select sealed from clinic.task_draft where task_id = :task")
                .param("task", task.value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("careful", "note", "fields");

        DraftSeal seal = new DraftSeal(DraftKey.ofThisProcess());
        byte[] mine = seal.seal(task, "physician", TYPED);
        assertThat(seal.open(task, "physician", mine)).contains(TYPED);
        assertThat(seal.open(task, "physician2", mine)).isEmpty();
        assertThat(seal.open(new TaskId("another"), "physician", mine)).isEmpty();
        assertThat(new DraftSeal(DraftKey.ofThisProcess()).open(task, "physician", mine))
                .isEmpty();
        mine[mine.length - 1] ^= 1;
        assertThat(seal.open(task, "physician", mine)).isEmpty();
    }

    /** Between the look at whose task it is and the writing it went to somebody else: nothing is said to be kept. */
    @Test
    void whatIsNotWrittenIsNotSaidToBeKept() {
        assertThat(drafts.save(task, "physician", new byte[] {1}, driver.now())).isTrue();
        assertThat(drafts.save(task, "physician2", new byte[] {1}, driver.now()))
                .isFalse();
        KeepDraft overtaken = new KeepDraft(
                new LostAtTheSameMoment(drafts),
                new DraftSeal(DraftKey.ofThisProcess()),
                worklist,
                currentActor,
                Clock.systemUTC());
        assertThatThrownBy(() -> driver.as("physician", () -> overtaken.save(task, TYPED)))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        lost -> assertThat(lost.violation().code()).isEqualTo("claim.lost"));
    }

    @Test
    void itGoesWithTheClaim() {
        physician.postJson("/api/tasks/" + task + "/release", "");
        assertThat(rows()).isZero();
        physician.postJson("/api/tasks/" + task + "/claim", "");
        assertThat(read(physician).statusCode()).isEqualTo(204);
    }

    @Test
    void itGoesWithTheTask() {
        assertThat(physician
                        .postJson("/api/tasks/" + task + "/complete", Submissions.APPROVE.replace('\'', '"'))
                        .statusCode())
                .isEqualTo(204);
        assertThat(rows()).isZero();
        assertThat(save(physician).statusCode()).isEqualTo(404);
    }

    @Test
    void itGoesAfterADay() {
        jdbc.sql("update clinic.task_draft set saved_at = :then where task_id = :task")
                .param("then", java.sql.Timestamp.from(Instant.now().minus(Duration.ofHours(25))))
                .param("task", task.value())
                .update();
        assertThat(read(physician).statusCode()).isEqualTo(204);
        keepDraft.forgetOld();
        assertThat(rows()).isZero();
    }

    @Test
    void itGoesWithThePatient() {
        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "Moved away");
            return null;
        });
        assertThat(rows()).isZero();
        jdbc.sql("""
                        insert into clinic.task_draft (task_id, account, referral_id, saved_at, sealed)
                        values (:task, 'physician', :id, now(), :sealed)""")
                .param("task", task.value())
                .param("id", id.value())
                .param("sealed", new byte[] {1})
                .update();
        driver.as("privacy", () -> eraseRecord.onRequest(id, OverrideReason.CONSENT_WITHDRAWN));
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"x, 70000", "\u6F22, 60000"})
    void itHasALimit(String letter, int times) {
        String huge = "{\"fields\":[[\"note\",\"" + letter.repeat(times) + "\"]]}";
        assertThat(physician.postJson("/api/tasks/" + task + "/draft", huge).statusCode())
                .isEqualTo(422);
        assertThat(json(read(physician)).at("/typed/fields/0/1").asText()).isEqualTo("A long careful note");
    }

    private HttpResponse<String> save(Visitor visitor) {
        return visitor.postJson("/api/tasks/" + task + "/draft", TYPED);
    }

    private HttpResponse<String> read(Visitor visitor) {
        return visitor.get("/api/tasks/" + task + "/draft");
    }

    private int rows() {
        return jdbc.sql("select count(*) from clinic.task_draft where task_id = :task")
                .param("task", task.value())
                .query(Integer.class)
                .single();
    }

    /** The store, when the claim is lost just before it writes. */
    private record LostAtTheSameMoment(Drafts drafts) implements Drafts {

        @Override
        public boolean save(TaskId task, String account, byte[] sealed, Instant now) {
            return drafts.save(task, "somebody else", sealed, now);
        }

        @Override
        public Optional<Kept> find(TaskId task, String account, Instant since) {
            return drafts.find(task, account, since);
        }

        @Override
        public void forget(Instant before) {
            drafts.forget(before);
        }
    }
}
