package clinic.vein.insight.figures;

import java.util.Set;

/** Tables that advise a person, and the tasks at which they do: each completed task is one decision on the advice. */
public enum Advice {
    REVIEW("ReviewAdvice", "Physician's decision", Set.of("ReviewReferral")),
    TREATMENT("TreatmentOptions", "Choice of treatment", Set.of("AssessVeins")),
    CONTRAINDICATION(
            "SclerotherapySafety", "Contraindications of sclerotherapy", Set.of("CheckSafety", "RecordSession")),
    DOSE("SclerosantDose", "Dose of sclerosant", Set.of("RecordSession")),
    INTERVAL("SessionInterval", "Interval between sessions", Set.of("RecordSession")),
    NO_SHOW("NoShowSafeguards", "Safeguards after a no-show", Set.of("DecideAfterNoShow", "DecideAfterMissedSession")),
    THROMBOSIS("DeepVeinThrombosis", "Suspected deep vein thrombosis", Set.of("CallPatient", "HandleRedFlag"));

    private final String table;
    private final String title;
    private final Set<String> tasks;

    Advice(String table, String title, Set<String> tasks) {
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

    boolean isAskedAt(String task) {
        return tasks.contains(task);
    }
}
