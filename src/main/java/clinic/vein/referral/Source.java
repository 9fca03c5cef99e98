package clinic.vein.referral;

/** How a referral reached the clinic. */
public enum Source {
    SELF,
    STAFF,
    API,
    CSV,
    FHIR
}
