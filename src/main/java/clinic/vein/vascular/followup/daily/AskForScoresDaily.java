package clinic.vein.vascular.followup.daily;

import clinic.vein.messaging.ReachPatient;
import clinic.vein.vascular.followup.AskForScores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By day, each hour: an hour in which the application was down costs nobody the question. */
@Component
class AskForScoresDaily {

    private static final Logger LOG = LoggerFactory.getLogger(AskForScoresDaily.class);

    private final AskForScores askForScores;
    private final ReachPatient reachPatient;

    AskForScoresDaily(AskForScores askForScores, ReachPatient reachPatient) {
        this.askForScores = askForScores;
        this.reachPatient = reachPatient;
    }

    @Scheduled(cron = "${clinic.treatment.scores-at:0 20 9-17 * * *}", zone = "${clinic.zone:Europe/London}")
    void ask() {
        int written = reachPatient.isSetUp() ? askForScores.ask() : 0;
        if (written > 0) {
            LOG.info("Asked {} patients how their legs are", written);
        }
    }
}
