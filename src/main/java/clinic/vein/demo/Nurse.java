package clinic.vein.demo;

import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.vascular.course.SafetyCheck;
import clinic.vein.vascular.followup.RecallResult;
import clinic.vein.vascular.followup.RecoveryCheck;
import clinic.vein.vascular.safety.Complication;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the nurse does. */
final class Nurse {

    private Nurse() {}

    static Step callsAndLetsGoOn(Urgency urgency, String note) {
        return scene -> scene.complete(
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

    static Step callsAndSendsToEmergency(String note) {
        return scene -> scene.complete(
                CareTask.CALL_PATIENT, Map.of("outcome", "EMERGENCY", "spokeWith", "CARER", "note", note));
    }

    /** Before the task that stays open is made: open tasks get their new due dates only as the transaction ends. */
    static Step raisesUrgency(Urgency urgency, String reason) {
        return scene ->
                scene.act(Role.NURSE, () -> scene.clinic().raiseUrgency().raise(scene.referral(), urgency, reason));
    }

    static Step findsItSafe(int weightKg) {
        return scene -> scene.complete(
                CareTask.CHECK_SAFETY,
                new SafetyCheck(
                        SafetyCheck.Outcome.SAFE,
                        BigDecimal.valueOf(weightKg),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null));
    }

    static Step findsThePatientWell() {
        return scene -> scene.complete(
                CareTask.CHECK_RECOVERY, new RecoveryCheck(false, false, false, false, false, List.of(), null));
    }

    static Step findsASwollenLeg() {
        return scene -> scene.complete(
                CareTask.CHECK_RECOVERY,
                new RecoveryCheck(
                        true,
                        false,
                        false,
                        false,
                        false,
                        List.of(Complication.DISTAL_DVT),
                        "Calf swollen since yesterday; duplex shows a clot below the knee."));
    }

    static Step hearsHowItWent(int rlsSeverity, int nightsPerWeek) {
        return scene -> scene.complete(
                CareTask.MAKE_RECALL,
                new RecallResult(RecallResult.Outcome.REACHED, rlsSeverity, nightsPerWeek, false, null));
    }

    /** The recalls of the morning on which the first one of this patient falls due. */
    static Step firstRecallFallsDue() {
        return scene -> {
            scene.goTo(scene.days().opening(scene.lastSession().plusMonths(6)));
            scene.act(Role.SYSTEM, () -> scene.clinic().startDueRecalls().start());
        };
    }
}
