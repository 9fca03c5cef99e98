package clinic.vein.referral.archive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When few others write. */
@Component
class ArchiveClosedNightly {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveClosedNightly.class);

    private final ArchiveClosed archiveClosed;

    ArchiveClosedNightly(ArchiveClosed archiveClosed) {
        this.archiveClosed = archiveClosed;
    }

    @Scheduled(cron = "${clinic.archive.at:0 15 1 * * *}", zone = "${clinic.zone:Europe/London}")
    void archive() {
        int archived = archiveClosed.archive();
        if (archived > 0) {
            LOG.info("Looked at {} closed referrals to archive them", archived);
        }
    }
}
