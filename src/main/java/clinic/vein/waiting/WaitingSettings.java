package clinic.vein.waiting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The waiting-time standard.
 *
 * @param standardDays the last day in time, counted from the referral as day 0: 18 weeks (NHS Constitution, V1) are 126
 *     days (GK); from 1 to 730
 */
@ConfigurationProperties("clinic.waiting")
public record WaitingSettings(@DefaultValue("126") int standardDays) {

    public WaitingSettings {
        if (standardDays < 1 || standardDays > 730) {
            throw new IllegalArgumentException("clinic.waiting.standard-days must be from 1 to 730");
        }
    }
}
