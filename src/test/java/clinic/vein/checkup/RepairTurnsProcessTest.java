package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.process.FindingTasks;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.Beside;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.CheckupDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever repairs, and whoever works with the patient or repairs at the same moment: one after the other. */
@ClinicTest
class RepairTurnsProcessTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private CheckupDriver checkup;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private FindingTasks findingTasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void what_somebody_did_meanwhile_is_not_written_over() {
        ReferralId id = driver.receive(Reports.dual());
        Finding finding = inState(id, "RED_FLAG");
        Throwable refused =
                repairDuring(finding, () -> driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE));
        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(driver.state(id)).isEqualTo(ReferralState.IN_REVIEW);
        assertThat(driver.timeline(id)).doesNotContain("REPAIRED");
    }

    @Test
    void of_a_referral_that_was_closed_meanwhile_the_repair_is_refused() {
        ReferralId id = driver.receive(Reports.dual());
        Finding finding = inState(id, "INFO_REQUESTED");
        Throwable refused = repairDuring(
                finding,
                () -> driver.as("intake", () -> {
                    withdrawReferral.withdraw(id, "No longer wanted");
                    return null;
                }));
        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(driver.state(id)).isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void of_two_administrators_one_repairs_and_the_other_is_told_who() {
        ReferralId id = withoutPathway();
        Finding finding = found(id, Kind.NO_PATHWAY);
        Throwable second = repairDuring(finding, () -> checkup.repair(finding));
        assertThat(driver.liveInstances(id)).isOne();
        assertThat(second)
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.reason()).contains("clinicadmin"));
        assertThat(driver.timeline(id)).containsOnlyOnce("REPAIRED");
    }

    @Test
    void who_comes_second_is_told_so_on_the_page() {
        ReferralId id = withoutPathway();
        Finding finding = found(id, Kind.NO_PATHWAY);
        checkup.repair(finding);
        HttpResponse<String> second =
                Visitor.signedIn(port, "clinicadmin").post("/operations/findings/" + finding.id() + "/repair", "");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Nothing was repaired", "It was repaired by clinicadmin");
    }

    @Test
    void a_task_that_somebody_else_closes_at_the_same_moment_is_a_lost_race() {
        ReferralId id = withoutPathway();
        Finding finding = found(id, Kind.NO_PATHWAY);
        Throwable second = during(
                () -> findingTasks.close(finding.id()),
                () -> transactions.executeWithoutResult(status -> findingTasks.close(finding.id())));
        assertThat(second).isInstanceOf(Overtaken.class);
        checkup.repair(finding);
    }

    private ReferralId withoutPathway() {
        ReferralId id = care.approved();
        driver.as("SYSTEM", () -> {
            runtime.deleteProcessInstance(
                    runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(id.toString(), "Referral")
                            .singleResult()
                            .getId(),
                    "damage",
                    true,
                    true);
            return null;
        });
        checkup.unlist(id);
        return id;
    }

    private Finding inState(ReferralId id, String state) {
        jdbc.sql("update clinic.referral set state = :state where id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
        return found(id, Kind.STATE_NOT_OF_STEP);
    }

    private Finding found(ReferralId id, Kind kind) {
        assertThat(checkup.found(id)).contains(kind);
        return checkup.of(id).stream()
                .filter(finding -> finding.trouble().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Throwable repairDuring(Finding finding, Runnable work) {
        return during(work, () -> checkup.repair(finding));
    }

    /** @return what became of whoever came while the work was done, and waited for its end */
    private Throwable during(Runnable work, Runnable second) {
        CompletableFuture<Throwable> came = transactions.execute(status -> {
            work.run();
            CompletableFuture<Throwable> waiting = Beside.get(() -> catchThrowable(second::run));
            Eventually.awaitBlocked(jdbc, 1, waiting::isDone);
            return waiting;
        });
        return Beside.result(came);
    }
}
