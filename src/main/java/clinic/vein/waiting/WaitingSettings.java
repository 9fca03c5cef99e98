package clinic.vein.waiting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The waiting-time standard.
 *
 * @param standardDays the last day in time, counted from the referral as day 0, from 1 to 730; where it is not said, 18
 *     weeks (NHS Constitution, V1), which are 126 days (GK), in the United Kingdom, and elsewhere no standard holds
 */
@ConfigurationProperties("clinic.waiting")
public record WaitingSettings(@Nullable Integer standardDays) {

    private static final String UNITED_KINGDOM = "GB";
    private static final int EIGHTEEN_WEEKS = 126;

    public WaitingSettings {
        if (standardDays != null && (standardDays < 1 || standardDays > 730)) {
            throw new IllegalArgumentException("clinic.waiting.standard-days must be from 1 to 730");
        }
    }

    /**
     * Empty where no standard holds.
     *
     * @param country where the clinic is, ISO 3166
     */
    public Optional<WaitLimit> limitIn(String country) {
        Optional<Integer> said = Optional.ofNullable(standardDays);
        return country.equals(UNITED_KINGDOM)
                ? Optional.of(new WaitLimit(WaitingStandard.REFERRAL_TO_TREATMENT, said.orElse(EIGHTEEN_WEEKS)))
                : said.map(days -> new WaitLimit(WaitingStandard.OWN, days));
    }
}
