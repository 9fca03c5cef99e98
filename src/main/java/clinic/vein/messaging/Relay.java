package clinic.vein.messaging;

import clinic.vein.kernel.Actor;
import clinic.vein.referral.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due by one way. No transaction is open while the server is spoken to. A message is taken for some minutes, so
 * that one that was being sent when the application died goes out later, under the same id; and whatever becomes of one, the
 * next has its turn.
 */
final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** Longer than a server's time limits together. */
    static final Duration TAKEN_FOR = Duration.ofMinutes(10);

    /** After each try that failed; after the last of them, people take over within the working day. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private static final int IN_ONE_ROUND = 500;

    /** A slow mail server ends the round, so that the lag is told; the next begins within seconds. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final PendingMessages pending;
    private final WithheldMessages withheld;
    private final Progress progress;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Relay(
            PendingMessages pending,
            WithheldMessages withheld,
            Progress progress,
            TransactionTemplate transaction,
            Clock clock) {
        this.pending = pending;
        this.withheld = withheld;
        this.progress = progress;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(Carrier carrier) {
        if (!pending.isDue(carrier.channel(), clock.instant()) || !carrier.answers()) {
            return;
        }
        Instant end = clock.instant().plus(LONGEST_ROUND);
        for (int sent = 0; sent < IN_ONE_ROUND && clock.instant().isBefore(end); sent++) {
            Instant now = clock.instant();
            Optional<PendingMessage> next =
                    transaction.execute(status -> pending.take(carrier.channel(), now, now.plus(TAKEN_FOR)));
            if (next.isEmpty() || !relay(carrier, next.get())) {
                return;
            }
        }
    }

    /** @return whether it makes sense to go on with the next */
    private boolean relay(Carrier carrier, PendingMessage message) {
        try {
            if (message.attempts() > PAUSES.size() + 1) {
                // Counted, but never seen to fail: it may take the application down.
                throw new NotSent("UNKNOWN", true);
            }
            if (withheld.isWithheld(message.id())) {
                return true;
            }
            carrier.carry(message);
        } catch (NotSent failure) {
            return failed(carrier, message, failure);
        } catch (RuntimeException failure) {
            LOG.error("Message {} could not be made ready to be sent", message.id(), failure);
            // Who was only overtaken in the database tries again.
            return failed(carrier, message, new NotSent("BROKEN", !(failure instanceof ConcurrencyFailureException)));
        }
        transaction.executeWithoutResult(status -> pending.hold(message.id()).ifPresent(held -> {
            pending.sent(held.id(), carrier.means(), Actor.SYSTEM.id(), clock.instant());
            progress.note(held.referral(), held.sent());
        }));
        return true;
    }

    private boolean failed(Carrier carrier, PendingMessage message, NotSent failure) {
        Instant now = clock.instant();
        LOG.warn("Message {} was not sent: {}", message.id(), failure.getMessage());
        if (failure.isLasting() || message.attempts() > PAUSES.size()) {
            transaction.executeWithoutResult(
                    status -> pending.hold(message.id()).ifPresent(held -> giveUp(held, failure.getMessage(), now)));
            return true;
        }
        boolean answers = carrier.answers();
        int attempts = answers ? message.attempts() : message.attempts() - 1;
        Instant again = now.plus(PAUSES.get(Math.max(0, attempts - 1)));
        transaction.executeWithoutResult(
                status -> pending.tryAgain(message.id(), again, attempts, failure.getMessage()));
        return answers;
    }

    private void giveUp(PendingMessage message, @Nullable String failure, Instant now) {
        if (message.recipient() == Audience.STAFF) {
            pending.showAsNotice(message.id(), failure);
        } else {
            pending.fail(message.id(), failure, now);
        }
        progress.note(message.referral(), message.givenUp());
    }
}
