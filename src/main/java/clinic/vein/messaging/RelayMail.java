package clinic.vein.messaging;

import clinic.vein.kernel.Actor;
import clinic.vein.links.WriteOutLinks;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mail that is due. No transaction is open while the mail server is spoken to. A message is taken for some
 * minutes, so that one that was being sent when the application died goes out later; and whatever becomes of one, the next
 * has its turn.
 */
@Component
public class RelayMail {

    private static final Logger LOG = LoggerFactory.getLogger(RelayMail.class);

    /** Longer than the mail server's time limits together. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(10);

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

    private final Optional<Mail> mail;
    private final PendingMessages pending;
    private final WithheldMessages withheld;
    private final Letters letters;
    private final WriteOutLinks links;
    private final Referrals referrals;
    private final Progress progress;
    private final MessagingSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RelayMail(
            ObjectProvider<Mail> mail,
            PendingMessages pending,
            WithheldMessages withheld,
            Letters letters,
            WriteOutLinks links,
            Referrals referrals,
            Progress progress,
            MessagingSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.mail = Optional.ofNullable(mail.getIfAvailable());
        this.pending = pending;
        this.withheld = withheld;
        this.letters = letters;
        this.links = links;
        this.referrals = referrals;
        this.progress = progress;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void run() {
        if (mail.isEmpty() || !pending.isMailDue(clock.instant()) || !mail.get().answers()) {
            return;
        }
        Instant end = clock.instant().plus(LONGEST_ROUND);
        for (int sent = 0; sent < IN_ONE_ROUND && clock.instant().isBefore(end); sent++) {
            Instant now = clock.instant();
            Optional<PendingMessage> next = transaction.execute(status -> pending.take(now, now.plus(TAKEN_FOR)));
            if (next.isEmpty() || !relay(next.get())) {
                return;
            }
        }
    }

    /** @return whether it makes sense to go on with the next */
    private boolean relay(PendingMessage message) {
        try {
            if (message.attempts() > PAUSES.size() + 1) {
                // Counted, but never seen to fail: it may take the application down.
                throw new NotSent("UNKNOWN", true);
            }
            if (withheld.isWithheld(message.id())) {
                return true;
            }
            mail.orElseThrow()
                    .send(message.id(), address(message), message.text().goingOut(links), enclosed(message));
        } catch (NotSent failure) {
            return failed(message, failure);
        } catch (RuntimeException failure) {
            LOG.error("Message {} could not be made into mail", message.id(), failure);
            // Who was only overtaken in the database tries again.
            return failed(message, new NotSent("BROKEN", !(failure instanceof ConcurrencyFailureException)));
        }
        transaction.executeWithoutResult(status -> pending.hold(message.id()).ifPresent(held -> {
            pending.sent(held.id(), Means.EMAIL, Actor.SYSTEM.id(), clock.instant());
            progress.note(held.referral(), held.sent());
        }));
        return true;
    }

    private String address(PendingMessage message) {
        if (message.recipient() == Audience.PATIENT && pending.isMailboxInDoubt(message.referral())) {
            throw new NotSent("CAME_BACK_BEFORE", true);
        }
        String address = message.recipient() == Audience.STAFF
                ? settings.mailboxes().get(message.role())
                : referrals
                        .find(message.referral())
                        .orElseThrow()
                        .report()
                        .patient()
                        .email();
        if (address == null || address.isBlank()) {
            throw new NotSent("NO_ADDRESS", true);
        }
        return address;
    }

    private @Nullable Letter enclosed(PendingMessage message) {
        if (message.enclosed() == null) {
            return null;
        }
        Letter letter = letters.find(message.enclosed()).orElseThrow();
        if (!letter.printed().whole()) {
            throw new NotSent("NOT_AS_WRITTEN", true);
        }
        return letter;
    }

    private boolean failed(PendingMessage message, NotSent failure) {
        Instant now = clock.instant();
        LOG.warn("Message {} was not sent: {}", message.id(), failure.getMessage());
        if (failure.isLasting() || message.attempts() > PAUSES.size()) {
            transaction.executeWithoutResult(
                    status -> pending.hold(message.id()).ifPresent(held -> giveUp(held, failure.getMessage(), now)));
            return true;
        }
        boolean answers = mail.orElseThrow().answers();
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
