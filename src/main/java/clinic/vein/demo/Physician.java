package clinic.vein.demo;

import clinic.vein.process.CareTask;
import java.util.List;
import java.util.Map;

/** What the physician decides. */
public final class Physician {

    private Physician() {}

    static Step beginsToReview() {
        return scene -> scene.claim(CareTask.REVIEW_REFERRAL);
    }

    /** @param found each of what triage found */
    static Step advises(String advice, List<String> found, String reason) {
        return scene -> scene.complete(advisesPatient(advice, found, reason));
    }

    static Step approves() {
        return withResults(132, approval());
    }

    static Step approvesWithTests() {
        return scene -> scene.complete(decides("APPROVE_AND_TEST").with("explainedByAnotherCondition", "NO"));
    }

    static Step treatsIronFirst(int ferritin, int reviewAgainWeeks) {
        return withResults(ferritin, ironFirst(reviewAgainWeeks));
    }

    static Step returnsWith(String advice) {
        return withResults(118, advice(advice));
    }

    static Step declines(String wouldChangeAnswer, String overrideReason) {
        return withResults(140, decline(wouldChangeAnswer).with("overrideReason", overrideReason));
    }

    public static Work approval() {
        return decides("APPROVE").with("explainedByAnotherCondition", "NO");
    }

    public static Work ironFirst(int reviewAgainWeeks) {
        return decides("TREAT_CAUSE")
                .with("explainedByAnotherCondition", "UNSURE")
                .with("causes", List.of("IRON"))
                .with("reviewAgainWeeks", reviewAgainWeeks);
    }

    public static Work advisesPatient(String advice, List<String> found, String reason) {
        return new Work(
                CareTask.ADVISE_PATIENT,
                Map.of("decision", "ADVISE", "advice", advice, "findings", found, "reason", reason));
    }

    public static Work advice(String advice) {
        return decides("RETURN_WITH_ADVICE").with("advice", advice);
    }

    public static Work question(String question) {
        return decides("ASK_INFORMATION").with("question", question);
    }

    public static Work decline(String wouldChangeAnswer) {
        return decides("DECLINE")
                .with("declineReason", "OUTSIDE_CRITERIA")
                .with("wouldChangeAnswer", wouldChangeAnswer);
    }

    private static Work decides(String decision) {
        return new Work(CareTask.REVIEW_REFERRAL, Map.of("decision", decision));
    }

    private static Step withResults(int ferritin, Work decision) {
        return scene -> scene.complete(decision.with(
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
                        37)));
    }
}
