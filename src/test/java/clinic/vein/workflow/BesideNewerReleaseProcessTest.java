package clinic.vein.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.process.TaskWork;
import clinic.vein.process.Turns;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A newer release leaves in a process what this one does not know; work goes on, and nobody sends such a thing. */
@ClinicTest
class BesideNewerReleaseProcessTest {

    private static final String NEWER = "ofANewerRelease";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private TaskWork work;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void whatANewerReleaseLeftInTheProcessHindersNobody() {
        ReferralId id = driver.receive(Reports.dual());
        runtime.setVariable(instance(id), NEWER, true);

        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        assertThat(driver.state(id)).isEqualTo(ReferralState.IN_REVIEW);
        assertThat(runtime.getVariable(instance(id), NEWER)).isEqualTo(true);
    }

    @Test
    void whatTheCompletionBringsIsRefused() {
        ReferralId id = driver.receive(Reports.dual());
        refused(id, Map.of("colour", "red"));
        runtime.setVariable(instance(id), NEWER, "left there");

        refused(id, Map.of("colour", "red"));
        refused(id, Map.of(NEWER, "another"));

        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
        assertThat(runtime.getVariable(instance(id), NEWER)).isEqualTo("left there");
    }

    /** Lest whoever books at the moment at which a timer fires is told that the server failed. */
    @Test
    void whoeverLosesTheRaceForADueDateIsToldToTryAgain() {
        TaskRescheduling rescheduling = mock(TaskRescheduling.class);
        doThrow(new OptimisticLockingException("a timer fired"))
                .when(rescheduling)
                .reschedule(any());
        doThrow(new OptimisticLockingException("a timer fired"))
                .when(rescheduling)
                .reschedule(any(), any());
        EngineReferralProcess process = new EngineReferralProcess(
                runtime, new AsTheSystem(mock(IdentityService.class)), rescheduling, mock(Turns.class));
        ReferralId id = new ReferralId(UUID.randomUUID());

        assertThatThrownBy(() -> process.reschedule(id)).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> process.reschedule(id, CareTask.CHASE_TESTS)).isInstanceOf(Overtaken.class);
    }

    private void refused(ReferralId id, Map<String, Object> besides) {
        driver.as("intake", () -> {
            String task = driver.task(id, "CheckReferral").value();
            work.claim(driver.task(id, "CheckReferral"));
            Map<String, Object> sent = new java.util.HashMap<>(besides);
            sent.put("submission", Submissions.COMPLETE.replace('\'', '"'));
            assertThatThrownBy(() -> tasks.complete(task, sent)).hasMessageContaining("Nothing but the submission");
            return null;
        });
    }

    private String instance(ReferralId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString(), "Referral")
                .singleResult()
                .getId();
    }
}
