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
    NOT_REACHED("not.applicable"),
    NOT_TO_BE_CORRECTED("not.allowed"),
    DIFFERS_FROM_RECORD("differs.from.record"),
    ONE_LETTER("not.applicable"),
    SAY_IT_IN_BOTH_LANGUAGES("required"),
    CANNOT_BE_PRINTED("cannot.be.printed");

    private final String code;

    FollowUpFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
