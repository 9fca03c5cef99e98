package clinic.vein.waiting;

/** What ends a period of waiting (clinical rules 6.1). Nothing pauses it: pauses ended on 1 October 2015 (V1). */
public enum StopRule implements ClockRule {
    FIRST_TREATMENT(
            "clock-stop-first-treatment",
            "First definitive treatment",
            "GK: the first definitive treatment stops the clock (status 30); planned repeat sessions are outside of it"),
    ACTIVE_MONITORING(
            "clock-stop-active-monitoring",
            "Cause treated first, to be reviewed again",
            "GK: active monitoring begun by a clinician stops the clock (status 32). That treating a cause first counts as"
                    + " such: local policy"),
    NO_TREATMENT(
            "clock-stop-no-treatment",
            "Decision not to treat",
            "GK: a decision not to treat stops the clock (status 34)"),
    PATIENT_DECLINED(
            "clock-stop-patient-declined",
            "Patient declined",
            "GK: a patient who declines treatment stops the clock (status 35)"),
    RETURNED(
            "clock-stop-returned",
            "Returned to the practice with advice",
            "GK: return to primary care stops the clock"),
    DISCHARGED_AFTER_NO_SHOW(
            "clock-stop-discharged-after-no-show",
            "Discharged after missed appointments",
            "NHS Data Dictionary, discharge after patient did not attend (V1): it ends the period, given the safeguards"),
    TRANSFERRED(
            "clock-stop-transferred",
            "Referred elsewhere: the wait goes on there, from the same start",
            "NHS Data Dictionary, referral to treatment period (V1): the period and its start carry over to the other"
                    + " provider"),
    DIED("clock-stop-died", "Patient died", "GK: the patient's death stops the clock (status 36)"),
    SENT_TO_EMERGENCY(
            "clock-stop-emergency",
            "Sent to emergency care",
            "Local policy: the referral is closed here; no source read speaks of it"),
    FIRST_NO_SHOW(
            "clock-nullified-first-no-show",
            "First appointment missed: this period does not count",
            "NHS Data Dictionary, referral to treatment period (V1): not attending the first appointment ends the period,"
                    + " which is not counted (status 33). That it happens once only: local policy"),
    ENTERED_IN_ERROR(
            "clock-nullified-entered-in-error",
            "Entered in error: this period does not count",
            "Local policy: nobody waited");

    private final String id;
    private final String text;
    private final String source;

    StopRule(String id, String text, String source) {
        this.id = id;
        this.text = text;
        this.source = source;
    }

    /** Whether the period ends as if it had never been. */
    public boolean nullifies() {
        return this == FIRST_NO_SHOW || this == ENTERED_IN_ERROR;
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
