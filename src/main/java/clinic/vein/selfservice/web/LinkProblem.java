package clinic.vein.selfservice.web;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Worded;

/** Why it cannot be done, in words for patients. */
enum LinkProblem implements Worded {
    TAKEN,
    NOTHING_CHOSEN,
    GONE,
    SENT_BEFORE,
    NOT_KEPT,
    NOT_POSSIBLE;

    static LinkProblem of(Refused refused) {
        return refused.violations().stream()
                .findFirst()
                .map(violation -> switch (violation.code()) {
                    case "taken", "in.the.past", "closed", "unknown", "overtaken" -> TAKEN;
                    case "required" -> NOTHING_CHOSEN;
                    case "sent.before" -> SENT_BEFORE;
                    case "gone", "nothing.booked" -> GONE;
                    case "not.kept" -> NOT_KEPT;
                    default -> NOT_POSSIBLE;
                })
                .orElse(NOT_POSSIBLE);
    }
}
