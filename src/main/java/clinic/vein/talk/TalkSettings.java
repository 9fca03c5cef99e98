package clinic.vein.talk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the clinic has set of messages about referrals: local policy.
 *
 * @param unreadWithin how long a message may wait to be read or answered before another role is told of it
 */
@ConfigurationProperties("clinic.talk")
record TalkSettings(@DefaultValue("P2D") Duration unreadWithin) {

    TalkSettings {
        if (unreadWithin.isNegative() || unreadWithin.isZero()) {
            throw new IllegalArgumentException("clinic.talk.unread-within must be longer than nothing");
        }
    }
}
