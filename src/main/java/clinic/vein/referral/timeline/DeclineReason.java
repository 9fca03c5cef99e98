package clinic.vein.referral.timeline;

/** Why a referral is not accepted; what the patient chose ends a wait otherwise than what the clinic decides. */
public enum DeclineReason {
    NO_VENOUS_SIGNS("There are no signs of vein disease that we could treat."),
    OUTSIDE_CRITERIA("What was reported does not meet the criteria for treatment here."),
    NOT_FIT_FOR_TREATMENT("Treatment would not be safe at present."),
    BETTER_SERVED_ELSEWHERE("Another service can help better."),
    INSUFFICIENT_INFORMATION("We do not know enough to decide."),
    PATIENT_CHOICE("The patient does not wish to be treated.");

    private final String inPlainWords;

    DeclineReason(String inPlainWords) {
        this.inPlainWords = inPlainWords;
    }

    public String inPlainWords() {
        return inPlainWords;
    }
}
