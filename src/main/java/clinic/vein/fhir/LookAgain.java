package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps a version of what applications of the release before have changed during a roll-out, so that it is told after all. */
@Component
public class LookAgain {

    private static final Logger LOG = LoggerFactory.getLogger(LookAgain.class);

    /** It is looked for once an hour. */
    private static final Duration OF_THE_LAST = Duration.ofHours(3);

    private final SentVersions versions;
    private final KeepVersions keep;
    private final Clock clock;

    LookAgain(SentVersions versions, KeepVersions keep, Clock clock) {
        this.versions = versions;
        this.keep = keep;
        this.clock = clock;
    }

    public void run() {
        for (ReferralId referral : versions.younger(clock.instant().minus(OF_THE_LAST))) {
            try {
                keep.look(referral);
            } catch (RuntimeException busy) {
                LOG.warn("Referral {} is looked at again later", referral, busy);
            }
        }
    }
}
