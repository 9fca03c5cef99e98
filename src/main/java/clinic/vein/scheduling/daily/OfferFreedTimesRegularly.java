package clinic.vein.scheduling.daily;

import clinic.vein.messaging.ReachPatient;
import clinic.vein.scheduling.OfferFreedTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By day, when people can answer, and by mail alone: whoever reads it first must be able to have it. */
@Component
class OfferFreedTimesRegularly {

    private static final Logger LOG = LoggerFactory.getLogger(OfferFreedTimesRegularly.class);

    private final OfferFreedTimes offerFreedTimes;
    private final ReachPatient reachPatient;

    OfferFreedTimesRegularly(OfferFreedTimes offerFreedTimes, ReachPatient reachPatient) {
        this.reachPatient = reachPatient;
        this.offerFreedTimes = offerFreedTimes;
    }

    @Scheduled(cron = "${clinic.scheduling.offer-freed-at:0 */10 8-17 * * *}", zone = "${clinic.zone:Europe/London}")
    void offer() {
        int written = reachPatient.isSetUp() ? offerFreedTimes.offer() : 0;
        if (written > 0) {
            LOG.info("Offered freed times to {} patients", written);
        }
    }
}
