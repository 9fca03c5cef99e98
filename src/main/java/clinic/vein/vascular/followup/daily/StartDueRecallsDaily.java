package clinic.vein.vascular.followup.daily;

import clinic.vein.vascular.followup.RemindOfRecalls;
import clinic.vein.vascular.followup.StartDueRecalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class StartDueRecallsDaily {

    private static final Logger LOG = LoggerFactory.getLogger(StartDueRecallsDaily.class);

    private final StartDueRecalls startDueRecalls;
    private final RemindOfRecalls remindOfRecalls;

    StartDueRecallsDaily(StartDueRecalls startDueRecalls, RemindOfRecalls remindOfRecalls) {
        this.startDueRecalls = startDueRecalls;
        this.remindOfRecalls = remindOfRecalls;
    }

    @Scheduled(cron = "${clinic.treatment.recall-at:0 30 6 * * *}", zone = "${clinic.zone:Europe/London}")
    void start() {
        int started = startDueRecalls.start();
        if (started > 0) {
            LOG.info("Started {} recalls", started);
        }
        int reminded = remindOfRecalls.remind();
        if (reminded > 0) {
            LOG.info("Reminded {} patients of recalls", reminded);
        }
    }
}
