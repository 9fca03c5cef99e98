package clinic.vein.demo;

import clinic.vein.process.CareTask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What the vascular specialist does. */
public final class Specialist {

    private static final List<String> RISKS = List.of(
            "NEW_VEINS",
            "MORE_THAN_ONE_SESSION",
            "RECURRENCE",
            "PHLEBITIS",
            "PIGMENTATION_AND_MATTING",
            "DEEP_VEIN_THROMBOSIS",
            "VISUAL_DISTURBANCE_OR_MIGRAINE",
            "NERVE_INJURY",
            "SKIN_NECROSIS",
            "ALLERGY",
            "STROKE",
            "PULMONARY_EMBOLISM",
            "CHEST_TIGHTNESS",
            "BENZYL_ALCOHOL",
            "ALCOHOL",
            "BURN",
            "BRUISING",
            "RESTLESS_LEGS_NOT_PROVEN");

    private Specialist() {}

    public static Work acceptsTheVeins() {
        return new Work(CareTask.TRIAGE_VEINS, Map.of("decision", "ACCEPT"));
    }

    static Step plansTreatment(Finding finding, int sessions) {
        return assesses(finding, toTreat(finding, sessions));
    }

    static Step advisesConservativeCare(Finding finding) {
        return assesses(finding, withoutTreatment(finding, "CONSERVATIVE"));
    }

    static Step findsNoVenousDisease() {
        return assesses(Finding.NO_REFLUX, withoutTreatment(Finding.NO_REFLUX, "NO_VENOUS_DISEASE"));
    }

    private static Step assesses(Finding finding, Work assessment) {
        return scene -> {
            scene.find(finding);
            scene.complete(assessment);
        };
    }

    public static Work toTreat(Finding finding, int sessions) {
        return withoutTreatment(finding, "TREAT")
                .with("modality", Objects.requireNonNull(finding.modality()))
                .with("sessionsPlanned", sessions);
    }

    /** @param decision a code that plans no treatment here */
    public static Work withoutTreatment(Finding finding, String decision) {
        return new Work(
                CareTask.ASSESS_VEINS,
                Map.of(
                        "legs",
                        List.of(finding.before()),
                        "rlsSeverity",
                        6,
                        "contraindications",
                        List.of(),
                        "endothermalUnsuitable",
                        false,
                        "foamUnsuitable",
                        false,
                        "surgeryUnsuitable",
                        false,
                        "decision",
                        decision));
    }

    public static Work recordsConsent(int coolingOffDays) {
        return new Work(
                CareTask.RECORD_CONSENT,
                Map.of(
                        "decision",
                        "GIVEN",
                        "risksExplained",
                        RISKS,
                        "leafletGiven",
                        true,
                        "leaflets",
                        List.of("treatments/en", "afterwards/en"),
                        "coolingOffDays",
                        coolingOffDays));
    }

    static Step treats() {
        return session(finding -> treated(finding, "CONTINUE"));
    }

    static Step stopsAfterMigraine() {
        return session(finding -> treated(finding, "STOP")
                .with("complications", List.of("MIGRAINE"))
                .with("stopReason", "Migraine with aura after foam: no further foam for this patient."));
    }

    private static Step session(Function<Finding, Work> record) {
        return scene -> {
            scene.complete(record.apply(scene.finding()));
            scene.rememberSession();
        };
    }

    public static Work treated(Finding finding, String outcome) {
        return new Work(
                CareTask.RECORD_SESSION,
                Map.of(
                        "treatments",
                        List.of(finding.treatment()),
                        "observedMinutes",
                        15,
                        "complications",
                        List.of(),
                        "outcome",
                        outcome));
    }

    public static Work seesTheMigraineEnd() {
        return new Work(
                CareTask.HANDLE_COMPLICATION,
                Map.of("kind", "MIGRAINE", "action", "OBSERVE", "resolved", true, "note", "Gone within two hours."));
    }

    public static Work explainsTheSwelling() {
        return new Work(
                CareTask.HANDLE_COMPLICATION,
                Map.of(
                        "kind",
                        "DISTAL_DVT",
                        "action",
                        "TREAT",
                        "resolved",
                        true,
                        "note",
                        "Duplex: the clot is gone.",
                        "override",
                        Map.of(
                                "findings",
                                List.of("SUSPECTED_DEEP_VEIN_THROMBOSIS"),
                                "reason",
                                "The duplex of today shows no clot any more")));
    }

    static Step findsItBetter(int rlsSeverity, int nightsPerWeek) {
        return scene -> scene.complete(better(scene.finding(), rlsSeverity, nightsPerWeek));
    }

    static Step plansMoreSessions(int sessions) {
        return scene -> scene.complete(
                better(scene.finding(), 5, 3).with("decision", "MORE_SESSIONS").with("sessionsPlanned", sessions));
    }

    public static Work better(Finding finding, int rlsSeverity, int nightsPerWeek) {
        return new Work(
                CareTask.REVIEW_OUTCOME,
                Map.of(
                        "rlsSeverity",
                        rlsSeverity,
                        "nightsPerWeek",
                        nightsPerWeek,
                        "legs",
                        List.of(finding.after()),
                        "decision",
                        "FINISH"));
    }

    public static Work signsTheClosingLetter() {
        return new Work(
                CareTask.SIGN_CLOSING_LETTER,
                Map.of("remarks", "Thank you for referring this patient.", "signed", true));
    }
}
