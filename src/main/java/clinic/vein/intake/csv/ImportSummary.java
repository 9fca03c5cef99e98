package clinic.vein.intake.csv;

import clinic.vein.intake.csv.RowAnswer.Result;
import java.util.Map;

/** How many rows ended how. */
public record ImportSummary(int accepted, int refused, int alreadyKnown, int failed) {

    static ImportSummary of(Map<Result, Integer> counts) {
        return new ImportSummary(
                counts.getOrDefault(Result.ACCEPTED, 0),
                counts.getOrDefault(Result.REFUSED, 0),
                counts.getOrDefault(Result.ALREADY_KNOWN, 0),
                counts.getOrDefault(Result.FAILED, 0));
    }
}
