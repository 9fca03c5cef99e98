package clinic.vein.referral.archive;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param after how long after a closed referral's last entry its timeline goes to the part of that month; nothing a reader sees
 *     depends on it
 */
@ConfigurationProperties("clinic.archive")
public record ArchiveSettings(@DefaultValue("P3M") Period after) {

    public ArchiveSettings {
        if (after.isZero() || after.isNegative()) {
            throw new IllegalArgumentException("clinic.archive.after must be longer than nothing");
        }
    }
}
