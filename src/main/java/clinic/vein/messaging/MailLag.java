package clinic.vein.messaging;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far the relay is behind. */
@Component
public class MailLag {

    private final PendingMessages pending;
    private final Clock clock;
    private final boolean relayed;

    MailLag(PendingMessages pending, Clock clock, ObjectProvider<Mail> mail) {
        this.pending = pending;
        this.clock = clock;
        this.relayed = mail.getIfAvailable() != null;
    }

    /** How long the oldest mail has waited to be sent; zero when none waits, and without a mail server. */
    public Duration now() {
        if (!relayed) {
            return Duration.ZERO;
        }
        Duration waited = pending.oldestMail()
                .map(written -> Duration.between(written, clock.instant()))
                .orElse(Duration.ZERO);
        return waited.isNegative() ? Duration.ZERO : waited;
    }
}
