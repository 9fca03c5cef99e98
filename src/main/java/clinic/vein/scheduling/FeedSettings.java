package clinic.vein.scheduling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a calendar feed tells.
 *
 * @param names whether patients' names stand in it; else their references do
 */
@ConfigurationProperties("clinic.feeds")
public record FeedSettings(@DefaultValue("false") boolean names) {}
