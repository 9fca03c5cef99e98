package clinic.vein.outcome;

import clinic.vein.kernel.Worded;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The publications that a report is compared with; their words stand in the catalogue as they were printed. */
enum Publication implements Worded {
    KANTER_1995(2, null, null),
    HAYES_2008(3, "26.9", "5.5"),
    SUNDARESAN_2019(4, "19.83", "7.89"),
    DEZUBE_2021(2, null, null);

    private enum Part {
        DESIGN,
        PATIENTS,
        SCORES,
        RESULT,
        SOURCE,
        CONFIDENCE,
        REMARK
    }

    private enum Place {
        FIRST,
        SECOND,
        THIRD,
        FOURTH
    }

    private final int results;
    private final @Nullable BigDecimal irlsBefore;
    private final @Nullable BigDecimal irlsAfter;

    Publication(int results, @Nullable String irlsBefore, @Nullable String irlsAfter) {
        this.results = results;
        this.irlsBefore = irlsBefore == null ? null : new BigDecimal(irlsBefore);
        this.irlsAfter = irlsAfter == null ? null : new BigDecimal(irlsAfter);
    }

    PublishedSeries printed() {
        List<String> found = Stream.of(Place.values())
                .limit(results)
                .map(place -> part(Part.RESULT, place))
                .toList();
        return new PublishedSeries(
                title(),
                part(Part.DESIGN),
                part(Part.PATIENTS),
                part(Part.SCORES),
                irlsBefore,
                irlsAfter,
                found,
                part(Part.SOURCE),
                part(Part.CONFIDENCE),
                part(Part.REMARK));
    }
}
