package clinic.vein.insight.figures;

import clinic.vein.process.CareTask;
import clinic.vein.process.TaskKey;
import clinic.vein.referral.timeline.AdviceTable;
import java.util.Set;

/** Tables that advise a person, and the tasks at which they do: each completed task is one decision on the advice. */
enum Advice {
    REVIEW(AdviceTable.REVIEW, Set.of(CareTask.REVIEW_REFERRAL)),
    TREATMENT(AdviceTable.TREATMENT, Set.of(CareTask.ASSESS_VEINS)),
    CONTRAINDICATION(
            AdviceTable.CONTRAINDICATION,
            Set.of(CareTask.CHECK_SAFETY, CareTask.WEIGH_CONTRAINDICATIONS, CareTask.RECORD_SESSION)),
    DOSE(AdviceTable.DOSE, Set.of(CareTask.RECORD_SESSION)),
    INTERVAL(AdviceTable.INTERVAL, Set.of(CareTask.RECORD_SESSION)),
    NO_SHOW(AdviceTable.NO_SHOW, Set.of(CareTask.DECIDE_AFTER_NO_SHOW, CareTask.DECIDE_AFTER_MISSED_SESSION)),
    THROMBOSIS(
            AdviceTable.THROMBOSIS,
            Set.of(CareTask.CALL_PATIENT, CareTask.HANDLE_RED_FLAG, CareTask.CONFIRM_SEEN_TODAY)),
    RED_FLAG(AdviceTable.RED_FLAG, Set.of(CareTask.CALL_PATIENT, CareTask.HANDLE_RED_FLAG));

    private final AdviceTable table;
    private final Set<CareTask> tasks;

    Advice(AdviceTable table, Set<CareTask> tasks) {
        this.table = table;
        this.tasks = tasks;
    }

    AdviceTable table() {
        return table;
    }

    boolean isAskedAt(TaskKey task) {
        return tasks.contains(task);
    }
}
