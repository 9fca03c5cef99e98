package clinic.vein.worklist.daily;

import clinic.vein.worklist.GiveBackTasks;
import clinic.vein.worklist.KeepDraft;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An absence begins, somebody falls silent, or a draft gets old, without anybody doing anything. */
@Component
class GiveBackRegularly {

    private final GiveBackTasks giveBackTasks;
    private final KeepDraft keepDraft;

    GiveBackRegularly(GiveBackTasks giveBackTasks, KeepDraft keepDraft) {
        this.giveBackTasks = giveBackTasks;
        this.keepDraft = keepDraft;
    }

    @Scheduled(
            fixedDelayString = "${clinic.worklist.claims-checked-every:PT1M}",
            initialDelayString = "${clinic.worklist.claims-checked-every:PT1M}")
    void giveBack() {
        giveBackTasks.run();
        keepDraft.forgetOld();
    }
}
