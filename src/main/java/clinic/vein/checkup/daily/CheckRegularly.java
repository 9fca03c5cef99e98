package clinic.vein.checkup.daily;

import clinic.vein.checkup.CheckProcesses;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Nobody must have to think of it. */
@Component
class CheckRegularly {

    private final CheckProcesses checkProcesses;

    CheckRegularly(CheckProcesses checkProcesses) {
        this.checkProcesses = checkProcesses;
    }

    @Scheduled(
            fixedDelayString = "${clinic.insight.checkup-every:PT5M}",
            initialDelayString = "${clinic.insight.checkup-every:PT1M}")
    void check() {
        checkProcesses.run();
    }
}
