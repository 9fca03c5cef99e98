package clinic.vein.outcome;

import clinic.vein.kernel.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many.
 *
 * @param percent with one decimal, rounded half up; null when a count is withheld or nobody is there
 * @param wholePercent rounded half up to a whole number
 * @param cutPercent cut off at a whole number, as some publications print
 * @param interval null when there is no percent
 */
public record Proportion(
        String title,
        Count count,
        Count of,
        @Nullable BigDecimal percent,
        @Nullable Integer wholePercent,
        @Nullable Integer cutPercent,
        @Nullable Wilson interval) {

    static Proportion of(String title, Count count, Count of) {
        if (count.withheld() != null || of.withheld() != null || of.told() == 0) {
            return new Proportion(title, count, of, null, null, null, null);
        }
        BigDecimal hundredfold = BigDecimal.valueOf(100 * count.told());
        BigDecimal all = BigDecimal.valueOf(of.told());
        return new Proportion(
                title,
                count,
                of,
                hundredfold.divide(all, 1, RoundingMode.HALF_UP),
                hundredfold.divide(all, 0, RoundingMode.HALF_UP).intValueExact(),
                hundredfold.divide(all, 0, RoundingMode.DOWN).intValueExact(),
                Wilson.of(count.told(), of.told()));
    }

    public String inWords() {
        if (of.withheld() == null && of.told() == 0) {
            return ReportText.NOBODY.title();
        }
        return of.withheld() == null
                ? new Phrase(ReportText.OF, count.inWords(), of.inWords()).inEnglish()
                : count.inWords();
    }
}
