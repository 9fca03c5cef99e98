package clinic.vein.workflow;

import clinic.vein.kernel.ClinicClock;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessTimers;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EngineTimers implements ProcessTimers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ClinicClock clock;

    EngineTimers(RuntimeService runtime, ManagementService management, ClinicClock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public @Nullable Instant fireNext(ReferralId id, Instant until) {
        Instant now = clock.instant();
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .filter(job -> !due(job, now).isAfter(until))
                .min(Comparator.comparing(job -> due(job, now)))
                .map(job -> fire(job, due(job, now).isBefore(now) ? now : due(job, now)))
                .orElse(null);
    }

    private Instant fire(Job job, Instant at) {
        clock.at(at, () -> management.executeJob(job.getId()));
        return at;
    }

    /** A background step without a due date is due at once. */
    private static Instant due(Job job, Instant now) {
        Date date = job.getDuedate();
        return date == null ? now : date.toInstant();
    }
}
