package clinic.vein.triage;

import clinic.vein.referral.Answer;
import clinic.vein.referral.timeline.Term;
import clinic.vein.triage.thrombosis.ClotFinding;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against letting a patient go on.
 *
 * @param code of a finding of the legs, of the red flag that was reported, or of the question that was answered
 * @param question as the triage table names it; null of another finding
 * @param answer to that question, UNKNOWN and NOT_ASKED among them; null of another finding
 */
public record StandingFinding(
        String code, @Nullable String question, @Nullable String answer) {

    /** While the referral was under way; told in the information received. */
    public static final StandingFinding REPORTED = new StandingFinding(RedFlagCalls.REPORTED, null, null);

    /** @param code of a red flag after a treatment, or of a complication */
    public static StandingFinding afterTreatment(String code) {
        return new StandingFinding(code, null, null);
    }

    static StandingFinding of(ClotFinding finding) {
        return new StandingFinding(finding.name(), null, null);
    }

    /** @param question as the triage table names it */
    static StandingFinding of(String question, String answer) {
        return new StandingFinding(
                question.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT), question, answer);
    }

    /** Whether nobody knows the answer that it turns on. */
    boolean isOpen() {
        return Answer.UNKNOWN.name().equals(answer) || Answer.NOT_ASKED.name().equals(answer);
    }

    boolean isOfLegs() {
        return Arrays.stream(ClotFinding.values())
                .anyMatch(finding -> finding.name().equals(code));
    }

    /** As it stands on the timeline. */
    Term term() {
        return new Term(isOfLegs() ? "ClotFinding" : "StandingFinding", code);
    }
}
