package clinic.vein.insight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param figuresKept how long figures answer from one reading: one scrape asks for dozens of them. Shorter than the
 *     interval between two scrapes
 */
@ConfigurationProperties("clinic.insight")
public record InsightSettings(@DefaultValue("3s") Duration figuresKept) {}
