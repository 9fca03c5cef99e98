package clinic.vein.referral.matching;

/** Something by which a patient is found, as it is stored: see {@link PatientMatching#keys}. */
public record SearchKey(Kind kind, String key) {

    public enum Kind {
        GIVEN_NAME,
        FAMILY_NAME,
        TELEPHONE,
        EMAIL,
        IDENTIFIER;

        public boolean isName() {
            return this == GIVEN_NAME || this == FAMILY_NAME;
        }
    }
}
