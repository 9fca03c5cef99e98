package clinic.vein.outcome;

import clinic.vein.outcome.Count.Withheld;
import clinic.vein.outcome.OutcomeReport.AtWindow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paired change in each window, with the bounds that the missing leave. */
final class Windows {

    private final Count treated;
    private final ScorePairs all;
    private final Threshold threshold;
    private final boolean protect;

    /** @param all the pairs of the whole report, of which those of a window are a part or nearly so */
    Windows(Count treated, ScorePairs all, Threshold threshold, boolean protect) {
        this.treated = treated;
        this.all = all;
        this.threshold = threshold;
        this.protect = protect;
    }

    List<AtWindow> of(Map<Window, ScorePairs> pairs) {
        return Arrays.stream(Window.values())
                .map(window -> at(window, pairs.getOrDefault(window, new ScorePairs(List.of()))))
                .toList();
    }

    private AtWindow at(Window window, ScorePairs pairs) {
        long patients = pairs.patients();
        Withheld withheld = withheld(patients);
        Count paired = new Count(window.name(), window.title(), withheld == null ? patients : null, withheld);
        if (withheld != null || patients == 0) {
            return new AtWindow(window, paired, null, null, null, null, null);
        }
        long fell = pairs.fell(threshold.points());
        boolean few = isSmall(fell) || isSmall(patients - fell);
        Count responders = new Count(
                Share.RESPONDERS.name(),
                Share.RESPONDERS.title(),
                few ? null : fell,
                few ? Withheld.WOULD_TELL_A_SMALL_GROUP : null);
        return new AtWindow(
                window,
                paired,
                pairs.fall(),
                pairs.fallInterval(),
                Proportion.of(Share.RESPONDERS.title(), responders, paired),
                few ? null : ofTreated(fell),
                few || treated.patients() == null ? null : ofTreated(fell + treated.told() - patients));
    }

    /** Two sets of pairs that differ by a few patients would tell of them. */
    private @Nullable Withheld withheld(long patients) {
        if (isSmall(patients)) {
            return Withheld.FEWER_THAN_FIVE;
        }
        return patients > 0 && isSmall(Math.abs(all.patients() - patients)) ? Withheld.WOULD_TELL_A_SMALL_GROUP : null;
    }

    private boolean isSmall(long count) {
        return protect && SmallGroups.isSmall(count);
    }

    private @Nullable BigDecimal ofTreated(long patients) {
        return treated.patients() == null || treated.told() == 0
                ? null
                : BigDecimal.valueOf(100 * patients)
                        .divide(BigDecimal.valueOf(treated.told()), 1, RoundingMode.HALF_UP);
    }
}
