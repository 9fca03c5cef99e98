package clinic.vein.vascular.legs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clinic's rules of treatment where sources leave a choice.
 *
 * @param minimumIntervalDays between two sessions: Asclera 1 to 2 weeks (V2), Varithena at least 5 days (V1)
 * @param recoveryCheckDays after the last session: safety check at 7 to 14 days, local policy within what services do
 * @param outcomeReviewWeeks after the last session: 6 weeks as in the CLASS trial (V1)
 * @param recallMonths after the last session: 6 and 12 months in published series (V1), 24 for the return of restless
 *     legs that Kanter saw (V1); the schedule itself is local policy
 * @param refluxAboveMs longer flow is reflux, superficial veins and perforators: 0.5 s (GK, to be confirmed clinically)
 * @param deepRefluxAboveMs the same for deep veins: 1 s (GK, to be confirmed clinically)
 * @param labelCountry whose labels say how long to walk and to wear compression after a session
 */
@ConfigurationProperties("clinic.treatment")
public record TreatmentSettings(
        @DefaultValue("7") int minimumIntervalDays,
        @DefaultValue("7") int recoveryCheckDays,
        @DefaultValue("6") int outcomeReviewWeeks,
        @DefaultValue({"6", "12", "24"}) List<Integer> recallMonths,
        @DefaultValue("500") int refluxAboveMs,
        @DefaultValue("1000") int deepRefluxAboveMs,
        @DefaultValue("GB") LabelCountry labelCountry) {

    public int refluxAboveMs(Vein vein) {
        return vein == Vein.DEEP ? deepRefluxAboveMs : refluxAboveMs;
    }

    public boolean isReflux(Segment segment) {
        return segment.refluxMs() != null && segment.refluxMs() > refluxAboveMs(segment.vein());
    }

    /** Whether any vein of a leg has reflux; null where none was found or one was not measured and none has. */
    public @Nullable Boolean refluxIn(LegAssessment leg) {
        if (leg.segments().stream().anyMatch(this::isReflux)) {
            return true;
        }
        boolean all = leg.segments().stream().allMatch(segment -> segment.refluxMs() != null);
        return leg.segments().isEmpty() || !all ? null : false;
    }
}
