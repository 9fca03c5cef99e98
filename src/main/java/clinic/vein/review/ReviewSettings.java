package clinic.vein.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the clinic has set for the review: local policy.
 *
 * @param resultsValidDays how many days old a blood result may be; an older one counts as unknown
 */
@ConfigurationProperties("clinic.review")
record ReviewSettings(@DefaultValue("180") int resultsValidDays) {

    ReviewSettings {
        if (resultsValidDays < 1) {
            throw new IllegalArgumentException("clinic.review.results-valid-days must be at least 1");
        }
    }
}
