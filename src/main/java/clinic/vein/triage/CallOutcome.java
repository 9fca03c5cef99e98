package clinic.vein.triage;

/** What comes of a nurse's call about a red flag. */
enum CallOutcome {
    EMERGENCY,
    /** Here in the clinic, at a time today. */
    SEEN_TODAY,
    /** A scan or a D-dimer elsewhere: within 4 hours where a deep vein thrombosis is likely (NICE NG158). */
    SCAN_TODAY,
    /** Could not be examined over the telephone. */
    EXAMINE_TODAY,
    NOT_REACHED,
    CONTINUE,
    COMPLICATION;

    static CallOutcome of(Enum<?> outcome) {
        return valueOf(outcome.name());
    }

    /** The pathway then waits until somebody has entered what was found. */
    boolean isToday() {
        return this == SEEN_TODAY || this == SCAN_TODAY || this == EXAMINE_TODAY;
    }

    /** Whoever is examined today, or is in an emergency, is not kept waiting for the questions about the legs. */
    boolean asksForLegs() {
        return this == CONTINUE || this == COMPLICATION || this == SCAN_TODAY;
    }

    boolean isKnownToEarlierModels() {
        return this == EMERGENCY || this == CONTINUE || this == COMPLICATION;
    }
}
