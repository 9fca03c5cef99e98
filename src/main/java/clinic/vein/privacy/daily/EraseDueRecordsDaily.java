package clinic.vein.privacy.daily;

import clinic.vein.privacy.EraseDueRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** At night, and never at start-up: a clock set wrong is found before it erases anything. */
@Component
class EraseDueRecordsDaily {

    private static final Logger LOG = LoggerFactory.getLogger(EraseDueRecordsDaily.class);

    private final EraseDueRecords eraseDueRecords;

    EraseDueRecordsDaily(EraseDueRecords eraseDueRecords) {
        this.eraseDueRecords = eraseDueRecords;
    }

    @Scheduled(cron = "${clinic.retention.erase-at:0 45 3 * * *}", zone = "${clinic.zone:Europe/London}")
    void erase() {
        int erased = eraseDueRecords.erase();
        if (erased > 0) {
            LOG.info("Erased {} records that had been kept long enough", erased);
        }
    }
}
