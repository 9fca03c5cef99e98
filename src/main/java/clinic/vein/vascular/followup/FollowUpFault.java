package clinic.vein.vascular.followup;

import clinic.vein.kernel.Fault;

/** What can be wrong with a review of the outcome, a recall or a letter. */
public enum FollowUpFault implements Fault {
    NO_SUCH_RECALL("no.such.recall"),
    RECALL_OVER("recall.over"),
    NOT_SIGNED("required"),
    EARLIER_MODEL("earlier.model"),
    LEG_MISSING("missing"),
    NO_MORE_SESSIONS("not.applicable"),
    NO_LETTER_TO_SIGN("no.such.letter"),
    NOT_REACHED("not.applicable");

    private final String code;

    FollowUpFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
