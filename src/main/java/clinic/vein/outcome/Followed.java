package clinic.vein.outcome;

/**
 * Patients who were followed alike.
 *
 * @param months after treatment at which it was found to be back, or else at which they were last reached; 0 for never
 * @param back whether it was back then
 */
public record Followed(int months, boolean back, long patients) {}
