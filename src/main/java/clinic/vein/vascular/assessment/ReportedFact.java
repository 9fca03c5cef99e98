package clinic.vein.vascular.assessment;

import clinic.vein.referral.Answer;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.RiskFact;
import java.util.List;

/**
 * What is on record of a risk.
 *
 * @param answer what all that was said comes to; never no where nobody was asked
 * @param said in the order in which it was said
 * @param means the contraindications that it may be today
 */
public record ReportedFact(RiskFact code, String label, Answer answer, List<Said> said, List<Contraindication> means) {

    static ReportedFact of(RiskFact code, List<Said> said) {
        String title = code.title();
        return new ReportedFact(
                code,
                Character.toUpperCase(title.charAt(0)) + title.substring(1),
                answer(said),
                List.copyOf(said),
                code.means());
    }

    public boolean isOpen() {
        return answer != Answer.YES && answer != Answer.NO;
    }

    /**
     * A yes stands against every no of another report and against a list of medicines without it: only somebody who has
     * asked the patient before a session takes it back.
     */
    private static Answer answer(List<Said> said) {
        Answer answer = Answer.NOT_ASKED;
        for (Said each : said) {
            boolean counts = each.from() == Said.From.SAFETY_CHECK
                    || each.answer() == Answer.YES
                    || each.answer() == Answer.NO && answer == Answer.UNKNOWN && each.from() != Said.From.MEDICINES
                    || answer == Answer.NOT_ASKED;
            answer = counts ? each.answer() : answer;
        }
        return answer;
    }
}
