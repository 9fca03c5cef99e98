package clinic.vein.scheduling.daily;

import clinic.vein.messaging.ReachPatient;
import clinic.vein.scheduling.RemindOfAppointments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * By day, each hour: who was reminded is not reminded again, and an hour in which the application was down costs nobody the
 * reminder. Without a mail server there is nothing to remind by in time.
 */
@Component
class RemindOfAppointmentsDaily {

    private static final Logger LOG = LoggerFactory.getLogger(RemindOfAppointmentsDaily.class);

    private final RemindOfAppointments remindOfAppointments;
    private final ReachPatient reachPatient;

    RemindOfAppointmentsDaily(RemindOfAppointments remindOfAppointments, ReachPatient reachPatient) {
        this.reachPatient = reachPatient;
        this.remindOfAppointments = remindOfAppointments;
    }

    @Scheduled(cron = "${clinic.scheduling.remind-at:0 0 9-17 * * *}", zone = "${clinic.zone:Europe/London}")
    void remind() {
        int written = reachPatient.isSetUp() ? remindOfAppointments.remind() : 0;
        if (written > 0) {
            LOG.info("Reminded {} patients of appointments", written);
        }
    }
}
