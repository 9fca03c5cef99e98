package clinic.vein.process;

/** What can happen to a referral from outside its tasks; the name is the name of the message in the model. */
public enum ProcessMessage {
    PATIENT_WITHDREW("PatientWithdrew"),
    /** The patient died, or the referral is in error: which, the referral tells. */
    REFERRAL_ENDED("ReferralEnded"),
    RED_FLAG_REPORTED("RedFlagReported"),
    INFORMATION_RECEIVED("InformationReceived"),
    NEW_INFORMATION("NewInformation"),
    RESULTS_ARRIVED("ResultsArrived"),
    URGENCY_RAISED("UrgencyRaised"),
    /** Beside the wait: nobody chases them yet. */
    BLOOD_TESTS_ASKED("BloodTestsAsked"),
    /** Who was here, and left before being seen. */
    PATIENT_LEFT("PatientLeft");

    private final String messageName;

    ProcessMessage(String messageName) {
        this.messageName = messageName;
    }

    public String messageName() {
        return messageName;
    }
}
