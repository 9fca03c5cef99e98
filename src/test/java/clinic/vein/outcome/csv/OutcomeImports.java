package clinic.vein.outcome.csv;

import clinic.vein.kernel.Actor;
import clinic.vein.outcome.PastOutcomes;
import clinic.vein.outcome.Pseudonyms;
import java.time.Clock;

/** The import without a web server. */
public final class OutcomeImports {

    private OutcomeImports() {}

    public static ImportOutcomes of(PastOutcomes pastOutcomes, Pseudonyms pseudonyms, Clock clock) {
        return new ImportOutcomes(
                new ReadPastOutcome(pseudonyms, clock), pastOutcomes, pseudonyms, () -> Actor.SYSTEM, clock);
    }
}
