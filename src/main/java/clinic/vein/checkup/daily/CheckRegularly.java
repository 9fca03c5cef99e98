package clinic.vein.checkup.daily;

import clinic.vein.checkup.CheckProcesses;
import clinic.vein.process.ProcessTrouble.Kind;
import java.util.Set;
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
        Set<Kind> failed = checkProcesses.run();
        if (!failed.isEmpty()) {
            // So that the work is seen to have failed.
            throw new IllegalStateException("Nobody could look for " + failed);
        }
    }
}
