package clinic.vein.outcome.csv;

/**
 * How many rows ended how.
 *
 * @param changed were there with other values, which were replaced
 */
public record OutcomeImportSummary(long added, long changed, long alreadyKnown, long refused) {}
