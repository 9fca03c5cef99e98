package clinic.vein.waiting;

/** What starts a period of waiting (clinical rules 6.1). */
public enum StartRule implements ClockRule {
    REFERRAL(
            "clock-start-referral",
            "Referral received",
            "RTT rules suite, October 2022, rule 1 (V1): a referral for assessment and treatment starts the clock. That"
                    + " its day is day 0, and that a self-referral starts it too: GK"),
    RESUBMISSION(
            "clock-start-resubmission",
            "Referred again after a decline: the first referral's start stays",
            "Local policy: whoever was declined and is referred again does not go to the end of the queue"),
    REBOOKED(
            "clock-start-rebooked",
            "Booked again after the first appointment was missed",
            "NHS Data Dictionary, referral to treatment period (V1): a new period starts when the patient rebooks"
                    + " (status 10)"),
    NEW_DECISION(
            "clock-start-new-decision",
            "Decision to treat after active monitoring",
            "GK: a decision to treat after active monitoring starts a new clock from zero");

    private final String id;
    private final String text;
    private final String source;

    StartRule(String id, String text, String source) {
        this.id = id;
        this.text = text;
        this.source = source;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String source() {
        return source;
    }
}
