package clinic.vein.insight.figures;

import clinic.vein.process.CareTask;
import clinic.vein.process.TaskKey;
import java.util.Set;

/** Tables that advise a person, and the tasks at which they do: each completed task is one decision on the advice. */
public enum Advice {
    REVIEW("ReviewAdvice", "Physician's decision", Set.of(CareTask.REVIEW_REFERRAL)),
    TREATMENT("TreatmentOptions", "Choice of treatment", Set.of(CareTask.ASSESS_VEINS)),
    CONTRAINDICATION(
            "SclerotherapySafety",
            "Contraindications of sclerotherapy",
            Set.of(CareTask.CHECK_SAFETY, CareTask.RECORD_SESSION)),
    DOSE("SclerosantDose", "Dose of sclerosant", Set.of(CareTask.RECORD_SESSION)),
    INTERVAL("SessionInterval", "Interval between sessions", Set.of(CareTask.RECORD_SESSION)),
    NO_SHOW(
            "NoShowSafeguards",
            "Safeguards after a no-show",
            Set.of(CareTask.DECIDE_AFTER_NO_SHOW, CareTask.DECIDE_AFTER_MISSED_SESSION)),
    THROMBOSIS(
            "DeepVeinThrombosis",
            "Suspected deep vein thrombosis",
            Set.of(CareTask.CALL_PATIENT, CareTask.HANDLE_RED_FLAG));

    private final String table;
    private final String title;
    private final Set<CareTask> tasks;

    Advice(String table, String title, Set<CareTask> tasks) {
        this.table = table;
        this.title = title;
        this.tasks = tasks;
    }

    public String table() {
        return table;
    }

    public String title() {
        return title;
    }

    boolean isAskedAt(TaskKey task) {
        return tasks.contains(task);
    }
}
