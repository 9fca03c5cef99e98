package clinic.vein.demo;

import clinic.vein.process.CareTask;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.vascular.assessment.VeinAssessment;
import clinic.vein.vascular.course.ComplicationHandling;
import clinic.vein.vascular.course.Consent;
import clinic.vein.vascular.course.ConsentRisk;
import clinic.vein.vascular.course.SessionRecord;
import clinic.vein.vascular.followup.ClosingSignature;
import clinic.vein.vascular.followup.OutcomeReview;
import clinic.vein.vascular.safety.Complication;
import java.util.List;
import java.util.Map;

/** What the vascular specialist does. */
final class Specialist {

    private Specialist() {}

    static Step acceptsTheVeins() {
        return scene -> scene.complete(CareTask.TRIAGE_VEINS, Map.of("decision", "ACCEPT"));
    }

    static Step plansTreatment(Finding finding, int sessions) {
        return scene -> assess(scene, finding, AssessmentDecision.TREAT, sessions);
    }

    static Step advisesConservativeCare(Finding finding) {
        return scene -> assess(scene, finding, AssessmentDecision.CONSERVATIVE, null);
    }

    static Step findsNoVenousDisease() {
        return scene -> assess(scene, Finding.NO_REFLUX, AssessmentDecision.NO_VENOUS_DISEASE, null);
    }

    private static void assess(Scene scene, Finding finding, AssessmentDecision decision, Integer sessions) {
        scene.find(finding);
        scene.complete(
                CareTask.ASSESS_VEINS,
                new VeinAssessment(
                        List.of(finding.before()),
                        6,
                        List.of(),
                        false,
                        false,
                        false,
                        null,
                        decision,
                        decision == AssessmentDecision.TREAT ? finding.modality() : null,
                        sessions,
                        null,
                        null,
                        null));
    }

    static Step recordsConsent(int coolingOffDays) {
        return scene -> scene.complete(
                CareTask.RECORD_CONSENT,
                new Consent(Consent.Decision.GIVEN, List.of(ConsentRisk.values()), true, coolingOffDays, null, null));
    }

    static Step treats() {
        return session(SessionRecord.Outcome.CONTINUE, List.of(), null);
    }

    static Step stopsAfterMigraine() {
        return session(
                SessionRecord.Outcome.STOP,
                List.of(Complication.MIGRAINE),
                "Migraine with aura after foam: no further foam for this patient.");
    }

    private static Step session(SessionRecord.Outcome outcome, List<Complication> complications, String stopReason) {
        return scene -> {
            scene.complete(
                    CareTask.RECORD_SESSION,
                    new SessionRecord(
                            List.of(scene.finding().treatment()),
                            15,
                            complications,
                            outcome,
                            null,
                            stopReason,
                            null,
                            null));
            scene.rememberSession();
        };
    }

    static Step seesTheMigraineEnd() {
        return scene -> scene.complete(
                CareTask.HANDLE_COMPLICATION,
                new ComplicationHandling(
                        Complication.MIGRAINE, ComplicationHandling.Action.OBSERVE, true, "Gone within two hours."));
    }

    static Step findsItBetter(int rlsSeverity, int nightsPerWeek) {
        return outcome(rlsSeverity, nightsPerWeek, OutcomeReview.Decision.FINISH, null);
    }

    static Step plansMoreSessions(int sessions) {
        return outcome(5, 3, OutcomeReview.Decision.MORE_SESSIONS, sessions);
    }

    private static Step outcome(int rlsSeverity, int nightsPerWeek, OutcomeReview.Decision decision, Integer sessions) {
        return scene -> scene.complete(
                CareTask.REVIEW_OUTCOME,
                new OutcomeReview(
                        rlsSeverity,
                        nightsPerWeek,
                        null,
                        List.of(scene.finding().after()),
                        decision,
                        sessions,
                        null));
    }

    static Step signsTheClosingLetter() {
        return scene -> scene.complete(
                CareTask.SIGN_CLOSING_LETTER, new ClosingSignature("Thank you for referring this patient.", true));
    }
}
