package clinic.vein.workflow;

import clinic.vein.process.BackgroundWork;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

@Component
class EngineBackgroundWork implements BackgroundWork {

    private static final int LONGEST = 200;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;

    EngineBackgroundWork(ManagementService management, RuntimeService runtime, AsTheSystem asTheSystem) {
        this.management = management;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public Standing standing() {
        return new Standing(
                management.createJobQuery().executable().count(),
                management.createJobQuery().noRetriesLeft().count(),
                runtime.createIncidentQuery().count());
    }

    /** The lines after the first hold the values that a database refused, so maybe a patient's. */
    @Override
    public Optional<String> failure(String job) {
        return asTheSystem.get(() -> Optional.ofNullable(
                        management.createJobQuery().jobId(job).singleResult())
                .map(Job::getExceptionMessage)
                .flatMap(message -> message.lines().findFirst())
                .map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…"));
    }
}
