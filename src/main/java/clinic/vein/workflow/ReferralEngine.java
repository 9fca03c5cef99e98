package clinic.vein.workflow;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.process.Appointments;
import clinic.vein.process.DueDates;
import clinic.vein.process.FindingWork;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ReferralStartForm;
import clinic.vein.process.StepJournal;
import clinic.vein.process.TaskJournal;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that models and task listeners use. */
@Configuration(proxyBeanMethods = false)
class ReferralEngine {

    @Bean
    FiredRules firedRules() {
        return new FiredRules();
    }

    @Bean
    Deadlines deadlines(DueDates dueDates, Appointments appointments, Clock clock) {
        return new Deadlines(dueDates, appointments, clock);
    }

    @Bean
    TaskLifecycle taskLifecycle(TaskJournal journal, Deadlines deadlines, HandsAtWork hands) {
        return new TaskLifecycle(journal, new TaskAlarms(journal, deadlines), hands);
    }

    @Bean
    ClaimForOneself claimForOneself(CurrentActor currentActor, HandsAtWork hands, IdentityService identity) {
        return new ClaimForOneself(currentActor, hands, identity);
    }

    @Bean
    StepLifecycle stepLifecycle(StepJournal journal) {
        return new StepLifecycle(journal);
    }

    @Bean
    CompletionBySubmission completionBySubmission(
            List<HumanTask<?>> tasks, CurrentActor currentActor, ClinicSettings clinic) {
        return new CompletionBySubmission(tasks, currentActor, clinic);
    }

    @Bean
    FindingCompletion findingCompletion(FindingWork work, CurrentActor currentActor) {
        return new FindingCompletion(work, currentActor);
    }

    @Bean
    ExpressionBeans expressionBeans(
            ObjectProvider<ProcessStep> steps,
            ObjectProvider<Deadlines> deadlines,
            ObjectProvider<TaskJournal> journal,
            ObjectProvider<ReferralStartForm> startForm,
            ObjectProvider<IdentityService> identity,
            ObjectProvider<ObservationRegistry> observations) {
        return new ExpressionBeans(() -> observed(steps, observations.getObject()), () -> {
            TaskAlarms alarms = new TaskAlarms(journal.getObject(), deadlines.getObject());
            return Map.of(
                    "deadlines", deadlines.getObject(),
                    "remindOfTask", alarms.reminder(),
                    "escalateTask", alarms.escalation(),
                    "receiveStartForm", new ReceiveStartForm(startForm.getObject(), identity.getObject()));
        });
    }

    private static List<ProcessStep> observed(ObjectProvider<ProcessStep> steps, ObservationRegistry observations) {
        return steps.stream()
                .<ProcessStep>map(step -> new ObservedStep(step, observations))
                .toList();
    }
}
