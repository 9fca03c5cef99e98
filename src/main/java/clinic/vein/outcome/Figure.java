package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** What the report counts, the most important first: where small groups must be hidden, the last ones are given up. */
enum Figure implements Worded {
    TREATED,
    PAIRED,
    CLOSED,
    RELIEF_KNOWN,
    RELIEVED,
    FELL_5,
    FELL_2,
    SCORE_0,
    IMPROVED,
    NOT_IMPROVED,
    FELL_10,
    FELL_15,
    FELL_3,
    FELL_9,
    FELL_11,
    RELIEVED_AND_CLOSED,
    RELIEVED_OR_UNKNOWN,
    RESPONDED_OR_MISSING,
    UP_TO_1,
    UP_TO_5,
    UP_TO_10,
    UP_TO_20,
    RLS_AT_RISK_12,
    RLS_BACK_12,
    RLS_AT_RISK_24,
    RLS_BACK_24,
    VEINS_AT_RISK_12,
    VEINS_BACK_12,
    VEINS_AT_RISK_24,
    VEINS_BACK_24,
    EVERYBODY_TREATED,
    COMPLICATED,
    OVERRIDDEN,
    RESTLESS_LEGS,
    SCREENED,
    CRITERIA_MET,
    SYMPTOM_ONLY,
    NO_RESTLESS_LEGS,
    OPEN,
    PARTLY_CLOSED,
    CLOSURE_NOT_APPLICABLE,
    CLOSURE_NOT_RECORDED,
    RELIEF_UNKNOWN,
    MISSING;

    static String fell(int points) {
        return "FELL_" + points;
    }

    static String upTo(int score) {
        return "UP_TO_" + score;
    }
}
