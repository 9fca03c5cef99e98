package clinic.vein.workflow;

import clinic.vein.process.ProcessTimers;
import clinic.vein.process.ReferralId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

@Component
class EngineTimers implements ProcessTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    EngineTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public Instant fireNext(ReferralId id, Instant until) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .filter(job -> !due(job, until).isAfter(until))
                .min(Comparator.comparing(job -> due(job, until)))
                .map(job -> {
                    management.executeJob(job.getId());
                    return due(job, until);
                })
                .orElse(null);
    }

    /** A background step without a due date is due at once. */
    private static Instant due(Job job, Instant now) {
        Date date = job.getDuedate();
        return date == null ? now : date.toInstant();
    }
}
