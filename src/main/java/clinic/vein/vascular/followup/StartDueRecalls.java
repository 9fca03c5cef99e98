package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts the recalls whose day has come, each in a transaction of its own: one that fails does not hold up the rest. */
@Component
public class StartDueRecalls {

    private static final Logger LOG = LoggerFactory.getLogger(StartDueRecalls.class);

    private final Recalls recalls;
    private final StartRecall startRecall;
    private final ClinicSettings clinic;
    private final Clock clock;

    StartDueRecalls(Recalls recalls, StartRecall startRecall, ClinicSettings clinic, Clock clock) {
        this.recalls = recalls;
        this.startRecall = startRecall;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @return how many were started */
    public int start() {
        int started = 0;
        for (UUID id : recalls.due(LocalDate.ofInstant(clock.instant(), clinic.zone()))) {
            try {
                started += startRecall.start(id) ? 1 : 0;
            } catch (RuntimeException failure) {
                // The kind only: the text of a failure may carry what a patient is called.
                LOG.error("Recall {} could not be started ({}); tried again tomorrow", id, failure.getClass());
            }
        }
        return started;
    }
}
