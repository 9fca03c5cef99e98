package clinic.vein.worklist.daily;

import clinic.vein.worklist.GiveBackTasks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An absence begins, or somebody falls silent, without anybody doing anything. */
@Component
class GiveBackRegularly {

    private final GiveBackTasks giveBackTasks;

    GiveBackRegularly(GiveBackTasks giveBackTasks) {
        this.giveBackTasks = giveBackTasks;
    }

    @Scheduled(
            fixedDelayString = "${clinic.worklist.claims-checked-every:PT1M}",
            initialDelayString = "${clinic.worklist.claims-checked-every:PT1M}")
    void giveBack() {
        giveBackTasks.run();
    }
}
