package clinic.vein.referral.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Some referrals at a time, each time in a transaction of its own: a stop in the middle loses nothing. */
@Component
public class ArchiveClosed {

    private static final int AT_ONCE = 100;

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
        archive.makeMonths(before);
        int all = 0;
        int some;
        do {
            some = archive.move(before, AT_ONCE);
            all += some;
        } while (some > 0);
        return all;
    }
}
