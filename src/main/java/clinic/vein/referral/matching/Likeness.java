package clinic.vein.referral.matching;

/** How far two reports agree about something. */
public enum Likeness {
    SAME,
    /** Not the same, but as it comes of a slip or a habit: names the other way round, half of a double name. */
    SIMILAR,
    /** Different, but as it comes of a slip of typing or of another alphabet: a question, and never more. */
    NEARLY,
    DIFFERENT,
    /** One of the two does not say, or says it in a way that proves nothing. */
    UNKNOWN;

    boolean fits() {
        return this == SAME || this == SIMILAR;
    }

    boolean mayFit() {
        return fits() || this == NEARLY;
    }
}
