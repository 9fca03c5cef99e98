package clinic.vein.scheduling.daily;

import clinic.vein.scheduling.RemindOfAppointments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class RemindOfAppointmentsDaily {

    private static final Logger LOG = LoggerFactory.getLogger(RemindOfAppointmentsDaily.class);

    private final RemindOfAppointments remindOfAppointments;

    RemindOfAppointmentsDaily(RemindOfAppointments remindOfAppointments) {
        this.remindOfAppointments = remindOfAppointments;
    }

    @Scheduled(cron = "${clinic.scheduling.remind-at:0 0 9 * * *}", zone = "${clinic.zone:Europe/London}")
    void remind() {
        int written = remindOfAppointments.remind();
        if (written > 0) {
            LOG.info("Reminded {} patients of appointments", written);
        }
    }
}
