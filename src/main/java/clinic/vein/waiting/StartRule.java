package clinic.vein.waiting;

/** What starts a period of waiting (clinical rules 6.1). */
public enum StartRule implements ClockRule {
    REFERRAL("clock-start-referral"),
    RESUBMISSION("clock-start-resubmission"),
    REBOOKED("clock-start-rebooked"),
    NEW_DECISION("clock-start-new-decision");

    private final String id;

    StartRule(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
