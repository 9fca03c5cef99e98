package clinic.vein.referral.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Some referrals at a time, each time in a transaction of its own: a stop in the middle loses nothing. */
@Component
public class ArchiveClosed {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveClosed.class);
    private static final int AT_ONCE = 100;
    private static final int TRIES = 3;

    private final Archive archive;
    private final ArchiveSettings settings;
    private final Clock clock;

    ArchiveClosed(Archive archive, ArchiveSettings settings, Clock clock) {
        this.archive = archive;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many referrals were looked at */
    public int archive() {
        Instant before =
                clock.instant().atZone(ZoneOffset.UTC).minus(settings.after()).toInstant();
        makeMonths(before);
        int all = 0;
        int some;
        do {
            some = archive.move(before, AT_ONCE);
            all += some;
        } while (some > 0);
        return all;
    }

    /** What has no part by then is left where it is, and taken another night. */
    private void makeMonths(Instant before) {
        int missing = archive.makeMonth(before);
        int inVain = 0;
        while (missing > 0 && inVain < TRIES) {
            int left = archive.makeMonth(before);
            inVain = left < missing ? 0 : inVain + 1;
            missing = left;
        }
        if (missing > 0) {
            LOG.warn("{} months have no part yet, since somebody holds the timeline; tried again tomorrow", missing);
        }
    }
}
