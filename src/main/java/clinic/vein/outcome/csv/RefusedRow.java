package clinic.vein.outcome.csv;

import clinic.vein.kernel.Violation;
import java.util.List;

/** A row that was not taken, with every reason. */
public record RefusedRow(long line, List<Violation> violations) {}
