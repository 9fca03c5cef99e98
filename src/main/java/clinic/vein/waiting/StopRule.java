package clinic.vein.waiting;

/** What ends a period of waiting (clinical rules 6.1). Nothing pauses it: pauses ended on 1 October 2015 (V1). */
public enum StopRule implements ClockRule {
    FIRST_TREATMENT("clock-stop-first-treatment"),
    ACTIVE_MONITORING("clock-stop-active-monitoring"),
    NO_TREATMENT("clock-stop-no-treatment"),
    PATIENT_DECLINED("clock-stop-patient-declined"),
    RETURNED("clock-stop-returned"),
    DISCHARGED_AFTER_NO_SHOW("clock-stop-discharged-after-no-show"),
    TRANSFERRED("clock-stop-transferred"),
    DIED("clock-stop-died"),
    SENT_TO_EMERGENCY("clock-stop-emergency"),
    FIRST_NO_SHOW("clock-nullified-first-no-show"),
    ENTERED_IN_ERROR("clock-nullified-entered-in-error");

    private final String id;

    StopRule(String id) {
        this.id = id;
    }

    /** Whether the period ends as if it had never been. */
    public boolean nullifies() {
        return this == FIRST_NO_SHOW || this == ENTERED_IN_ERROR;
    }

    @Override
    public String id() {
        return id;
    }
}
