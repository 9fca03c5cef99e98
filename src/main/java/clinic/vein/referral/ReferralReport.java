package clinic.vein.referral;

/** What was reported, by the patient or on the patient's behalf; never changed after it was accepted. */
public record ReferralReport(
        Source source, Patient patient, RestlessLegs restlessLegs, Veins veins, Background background) {}
