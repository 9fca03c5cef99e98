package clinic.vein.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The store of imported outcomes. */
public interface PastOutcomes {

    /** What became of a row. */
    enum Result {
        ADDED,
        /** It was there with other values, which these replaced. */
        CHANGED,
        ALREADY_KNOWN,
        /** The same patient, series and day stood in this file before, with other values: nothing was written. */
        TWICE_IN_FILE
    }

    long begin(String by, Instant at);

    /** Writes the rows, all or none. Each key occurs once among them. */
    List<Result> add(long importId, List<PastOutcome> rows);

    /**
     * Remembers the value at the first call.
     *
     * @return whether it is the one of the first call
     */
    boolean isKeyCheck(UUID value);
}
