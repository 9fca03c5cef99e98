package clinic.vein.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far the relay is behind. Health checks ask, which must not wait for a database that is away: so it is remembered. */
@Component
public class MailLag {

    private final PendingMessages pending;
    private final Clock clock;
    private final boolean relayed;
    private volatile @Nullable Instant oldest;

    MailLag(PendingMessages pending, Clock clock, ObjectProvider<Mail> mail) {
        this.pending = pending;
        this.clock = clock;
        this.relayed = mail.getIfAvailable() != null;
    }

    /** Before and after each round of the relay. */
    public void measure() {
        oldest = relayed ? pending.oldestMail().orElse(null) : null;
    }

    /** How long the oldest mail has waited to be sent; zero when none waited at the last round, and without a mail server. */
    public Duration now() {
        Instant written = oldest;
        Duration waited = written == null ? Duration.ZERO : Duration.between(written, clock.instant());
        return waited.isNegative() ? Duration.ZERO : waited;
    }
}
