package clinic.vein.vascular.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks patients once or twice more who have not answered a recall, while nobody has reached them. */
@Component
public class RemindOfRecalls {

    private static final Logger LOG = LoggerFactory.getLogger(RemindOfRecalls.class);

    private static final Duration APART = Duration.ofDays(5);
    private static final int MOST = 2;

    private final Recalls recalls;
    private final StartRecall startRecall;
    private final Clock clock;

    RemindOfRecalls(Recalls recalls, StartRecall startRecall, Clock clock) {
        this.recalls = recalls;
        this.startRecall = startRecall;
        this.clock = clock;
    }

    /** @return how many messages were written */
    public int remind() {
        Instant before = clock.instant().minus(APART);
        int written = 0;
        for (UUID id : recalls.toRemind(before, MOST)) {
            try {
                written += startRecall.remind(id, before, MOST) ? 1 : 0;
            } catch (RuntimeException failure) {
                // The kind only: the text of a failure may carry what a patient is called.
                LOG.error("Nobody was reminded of recall {} ({}); tried again", id, failure.getClass());
            }
        }
        return written;
    }
}
