package clinic.vein.demo;

import clinic.vein.process.CareTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the physician decides. */
final class Physician {

    private static final CareTask TASK = CareTask.REVIEW_REFERRAL;

    private Physician() {}

    static Step beginsToReview() {
        return scene -> scene.claim(TASK);
    }

    static Step approves() {
        return scene -> scene.complete(
                TASK, decision(scene, 132, Map.of("decision", "APPROVE", "explainedByAnotherCondition", "NO")));
    }

    static Step treatsIronFirst(int ferritin, int reviewAgainWeeks) {
        return scene -> scene.complete(
                TASK,
                decision(
                        scene,
                        ferritin,
                        Map.of(
                                "decision",
                                "TREAT_CAUSE",
                                "explainedByAnotherCondition",
                                "UNSURE",
                                "causes",
                                List.of("IRON"),
                                "reviewAgainWeeks",
                                reviewAgainWeeks)));
    }

    static Step returnsWith(String advice) {
        return scene ->
                scene.complete(TASK, decision(scene, 118, Map.of("decision", "RETURN_WITH_ADVICE", "advice", advice)));
    }

    static Step declines(String wouldChangeAnswer, String overrideReason) {
        return scene -> scene.complete(
                TASK,
                decision(
                        scene,
                        140,
                        Map.of(
                                "decision",
                                "DECLINE",
                                "declineReason",
                                "OUTSIDE_CRITERIA",
                                "wouldChangeAnswer",
                                wouldChangeAnswer,
                                "overrideReason",
                                overrideReason)));
    }

    private static Map<String, Object> decision(Scene scene, int ferritin, Map<String, Object> decided) {
        Map<String, Object> document = new HashMap<>(decided);
        document.put(
                "workUp",
                Map.of(
                        "takenOn",
                        scene.day().minusDays(9).toString(),
                        "ferritin",
                        ferritin,
                        "transferrinSaturation",
                        ferritin > 75 ? 27 : 14,
                        "egfr",
                        84,
                        "hba1c",
                        37));
        return document;
    }
}
