package clinic.vein.review;

import clinic.vein.process.FiredRule;
import clinic.vein.process.TaskKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician decided on a referral, beside what the tables recommended.
 *
 * @param task the task in which it was decided
 * @param explainedOtherwise the fifth criterion of the IRLSSG: whether another condition explains the symptoms
 * @param adviceInEnglish the advice once more, for the practice, where the patient reads another language
 * @param overrideReason why the decision differs from the recommended one, or why advice is enough
 */
public record ReviewDecision(
        TaskKey task,
        Instant decidedAt,
        String decidedBy,
        String decision,
        @Nullable String recommended,
        List<FiredRule> rules,
        @Nullable String explainedOtherwise,
        @Nullable Object workUp,
        List<String> causes,
        @Nullable Instant reviewAgainAt,
        @Nullable String declineReason,
        @Nullable String wouldChangeAnswer,
        @Nullable String advice,
        @Nullable String adviceInEnglish,
        @Nullable String overrideReason) {

    /** A decision on a patient who stayed away, beside what the safeguards recommend. */
    public static ReviewDecision afterNoShow(
            TaskKey task,
            Instant at,
            String by,
            String decision,
            @Nullable String recommended,
            List<FiredRule> rules,
            String reason,
            @Nullable String overrideReason) {
        return new ReviewDecision(
                task,
                at,
                by,
                decision,
                recommended,
                rules,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                reason,
                null,
                overrideReason);
    }

    /** A decision that carries advice to the practice, or none. */
    static ReviewDecision of(TaskKey task, Instant at, String by, String decision, @Nullable String advice) {
        return new ReviewDecision(
                task, at, by, decision, null, List.of(), null, null, List.of(), null, null, null, advice, null, null);
    }

    /** What a clinician decided where triage would have given advice; the rules say why a person had to. */
    static ReviewDecision onAdvice(
            TaskKey task,
            Instant at,
            String by,
            String decision,
            List<FiredRule> rules,
            @Nullable String advice,
            @Nullable String adviceInEnglish,
            @Nullable String reason) {
        return new ReviewDecision(
                task,
                at,
                by,
                decision,
                null,
                rules,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                advice,
                adviceInEnglish,
                reason);
    }
}
