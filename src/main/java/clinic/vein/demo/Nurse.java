package clinic.vein.demo;

import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import java.util.List;
import java.util.Map;

/** What the nurse does. */
public final class Nurse {

    private static final List<String> SKIPPED = List.of(
            "PREGNANT",
            "THROMBOPHILIA",
            "ANTICOAGULANT",
            "OESTROGEN",
            "ALLERGY_TO_SCLEROSANT",
            "OTHER_ALLERGY",
            "CANCER_TREATMENT",
            "SURGERY_OR_IMMOBILITY");

    private Nurse() {}

    /** @param finding that was reported, and is named in spite of which the patient goes on */
    public static Work callsAndLetsGoOn(Urgency urgency, String finding, String note) {
        return callsAndFindsNothing(urgency, note)
                .with("override", Map.of("findings", List.of(finding), "reason", note));
    }

    public static Work callsAndFindsNothing(Urgency urgency, String note) {
        return new Work(
                CareTask.CALL_PATIENT,
                Map.of(
                        "outcome",
                        "CONTINUE",
                        "spokeWith",
                        "PATIENT",
                        "urgency",
                        urgency.name(),
                        "note",
                        note,
                        "leg",
                        Map.of("concerns", List.of("NONE"))));
    }

    static Work sendsToBeExamined(String note) {
        return new Work(
                CareTask.CALL_PATIENT,
                Map.of(
                        "outcome",
                        "EXAMINE_TODAY",
                        "spokeWith",
                        "PATIENT",
                        "note",
                        note,
                        "today",
                        Map.of("who", "Duty doctor", "where", "Ambulatory care, General Hospital", "by", "23:59")));
    }

    public static Work callsAndSendsToEmergency(String note) {
        return new Work(CareTask.CALL_PATIENT, Map.of("outcome", "EMERGENCY", "spokeWith", "CARER", "note", note));
    }

    /** Before the task that stays open is made: open tasks get their new due dates only as the transaction ends. */
    static Step raisesUrgency(Urgency urgency, String reason) {
        return scene ->
                scene.act(Role.NURSE, () -> scene.clinic().raiseUrgency().raise(scene.referral(), urgency, reason));
    }

    public static Work findsItSafe(int weightKg) {
        return new Work(
                CareTask.CHECK_SAFETY,
                Map.of(
                        "outcome",
                        "SAFE",
                        "weightKg",
                        weightKg,
                        "contraindications",
                        List.of(),
                        "facts",
                        asksAboutRisks()));
    }

    static Work asksTheSpecialist(int weightKg, String contraindication) {
        return new Work(
                CareTask.CHECK_SAFETY,
                Map.of(
                        "outcome",
                        "ASK_SPECIALIST",
                        "weightKg",
                        weightKg,
                        "contraindications",
                        List.of(contraindication),
                        "facts",
                        asksAboutRisks()));
    }

    /** Nobody in the stories has any of what the page lets patients skip, and the others have answered the rest. */
    private static List<Map<String, Object>> asksAboutRisks() {
        return SKIPPED.stream()
                .map(fact -> Map.<String, Object>of("fact", fact, "answer", false))
                .toList();
    }

    public static Work findsThePatientWell() {
        return recovery(false);
    }

    public static Work findsASwollenLeg(String note) {
        return recovery(true).with("complications", List.of("DISTAL_DVT")).with("note", note);
    }

    private static Work recovery(boolean legSwelling) {
        return new Work(
                CareTask.CHECK_RECOVERY,
                Map.of(
                        "legSwelling",
                        legSwelling,
                        "chestSymptoms",
                        false,
                        "neurologicalSymptoms",
                        false,
                        "skinBlistering",
                        false,
                        "infectionSigns",
                        false,
                        "complications",
                        List.of()));
    }

    public static Work hearsHowItWent(int rlsSeverity, int nightsPerWeek) {
        return new Work(
                CareTask.MAKE_RECALL,
                Map.of(
                        "outcome",
                        "REACHED",
                        "rlsSeverity",
                        rlsSeverity,
                        "nightsPerWeek",
                        nightsPerWeek,
                        "recurrence",
                        false));
    }

    /** The recalls of the morning on which the first one of this patient falls due. */
    static Step firstRecallFallsDue() {
        return scene -> {
            scene.goTo(scene.days().opening(scene.lastSession().plusMonths(6)));
            scene.act(Role.SYSTEM, () -> scene.clinic().startDueRecalls().start());
        };
    }
}
