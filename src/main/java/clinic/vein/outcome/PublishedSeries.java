package clinic.vein.outcome;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published on treating veins of people with restless legs, as printed. None had a control group drawn by lot,
 * and no pooled analysis was found.
 *
 * @param irlsBefore the printed mean, or null
 * @param design in the words of the field; always uncontrolled
 * @param remark what to know before comparing
 */
public record PublishedSeries(
        String name,
        String design,
        String patients,
        String scores,
        @Nullable BigDecimal irlsBefore,
        @Nullable BigDecimal irlsAfter,
        List<String> results,
        String source,
        String confidence,
        String remark) {

    public static final List<PublishedSeries> ALL =
            Arrays.stream(Publication.values()).map(Publication::printed).toList();
}
