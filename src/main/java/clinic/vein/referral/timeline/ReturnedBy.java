package clinic.vein.referral.timeline;

import clinic.vein.process.CareTask;
import clinic.vein.process.TaskKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** On whose word a referral goes back to the practice with advice. */
public enum ReturnedBy {
    /** By the table alone: no person decided. */
    TRIAGE(null),
    /** On the pathway of advice, after a clinician had read the report. */
    ADVISED(CareTask.ADVISE_PATIENT),
    REVIEW(CareTask.REVIEW_REFERRAL),
    VEIN_TRIAGE(CareTask.TRIAGE_VEINS),
    AFTER_NO_SHOW(CareTask.DECIDE_AFTER_NO_SHOW);

    private final @Nullable CareTask task;

    ReturnedBy(@Nullable CareTask task) {
        this.task = task;
    }

    public static ReturnedBy task(TaskKey key) {
        return Arrays.stream(values())
                .filter(by -> key.equals(by.task))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is returned at " + key.id()));
    }

    public boolean byPerson() {
        return this != TRIAGE;
    }
}
