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

    /** Whether it speaks against no treatment by itself, so that nobody has to answer it. */
    public boolean isForInformation() {
        return means.isEmpty();
    }

    /** Whether nobody but the patient of today can say no: she was not pregnant then. */
    public boolean isAskedAnew() {
        return answer == Answer.NO && code.changes() && !bySex(said);
    }

    private static boolean bySex(List<Said> said) {
        return said.stream().anyMatch(each -> each.from() == Said.From.SEX_AT_BIRTH);
    }

    /**
     * A yes stands against every no of another report and against a list of medicines without it: only somebody who has
     * asked the patient before a session takes it back. Who once said no and does not know it any more has not said no.
     * A no of another referral is no answer to this one, and takes no yes back: who heard it may have asked somebody else.
     */
    private static Answer answer(List<Said> said) {
        Answer answer = Answer.NOT_ASKED;
        for (Said each : said) {
            if (each.reference() != null && each.answer() == Answer.NO) {
                continue;
            }
            boolean counts = each.from() == Said.From.SAFETY_CHECK
                    || each.answer() == Answer.YES
                    || each.answer() == Answer.NO && answer == Answer.UNKNOWN && each.from() != Said.From.MEDICINES
                    || isReopened(answer, each) && !bySex(said)
                    || answer == Answer.NOT_ASKED;
            answer = counts ? each.answer() : answer;
        }
        return answer;
    }

    private static boolean isReopened(Answer answer, Said by) {
        boolean report = by.from() == Said.From.REPORT || by.from() == Said.From.FURTHER_REPORT;
        return answer == Answer.NO && by.answer() == Answer.UNKNOWN && report;
    }
}
