package clinic.vein.outcome;

/** What the report counts, the most important first: where small groups must be hidden, the last ones are given up. */
enum Figure {
    TREATED("Treated, with restless legs"),
    PAIRED("With a score before and after"),
    CLOSED("Closed on duplex"),
    RELIEF_KNOWN("Relief known"),
    RELIEVED("Relieved"),
    FELL_5("Score fell by 5 or more"),
    SCORE_0("Score 0 after treatment"),
    IMPROVED("Improved: score lower"),
    NOT_IMPROVED("Not improved: score the same or higher"),
    FELL_10("Score fell by 10 or more"),
    FELL_15("Score fell by 15 or more"),
    FELL_3("Score fell by 3 or more"),
    FELL_9("Score fell by 9 or more"),
    FELL_11("Score fell by 11 or more"),
    RELIEVED_AND_CLOSED("Relieved, of those closed"),
    UP_TO_1("Score at most 1 after treatment"),
    UP_TO_5("Score at most 5 after treatment"),
    UP_TO_10("Score at most 10 after treatment"),
    UP_TO_20("Score at most 20 after treatment"),
    RLS_AT_RISK_12("At risk of restless legs coming back, at 12 months"),
    RLS_BACK_12("Restless legs back by 12 months"),
    RLS_AT_RISK_24("At risk of restless legs coming back, at 24 months"),
    RLS_BACK_24("Restless legs back by 24 months"),
    VEINS_AT_RISK_12("At risk of veins coming back, at 12 months"),
    VEINS_BACK_12("Veins back by 12 months"),
    VEINS_AT_RISK_24("At risk of veins coming back, at 24 months"),
    VEINS_BACK_24("Veins back by 24 months"),
    EVERYBODY_TREATED("Treated, with or without restless legs"),
    COMPLICATED("With any complication"),
    OVERRIDDEN("With any override"),
    RESTLESS_LEGS("With restless legs"),
    SCREENED("Screened"),
    CRITERIA_MET("All five criteria met"),
    SYMPTOM_ONLY("Symptoms only, or the fifth criterion open"),
    NO_RESTLESS_LEGS("Without restless legs"),
    OPEN("Open on duplex"),
    PARTLY_CLOSED("Partly closed on duplex"),
    CLOSURE_NOT_APPLICABLE("Closure not applicable"),
    CLOSURE_NOT_RECORDED("Closure not recorded"),
    RELIEF_UNKNOWN("Relief not known"),
    MISSING("Missing follow-up: no pair of scores");

    private final String title;

    Figure(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static String fell(int points) {
        return "FELL_" + points;
    }

    static String upTo(int score) {
        return "UP_TO_" + score;
    }
}
