package clinic.vein.talk;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.Turns;
import clinic.vein.referral.Referrals;
import clinic.vein.talk.UnreadTalk.Unread;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What nobody reads or answers for long waits for another role as well, which is told as of an overdue task: what a practice
 * said, what a practice has not fetched, and a second opinion that was asked of somebody who is not there.
 */
@Component
public class EscalateTalk {

    private static final Logger LOG = LoggerFactory.getLogger(EscalateTalk.class);

    private final UnreadTalk unread;
    private final TalkMessages messages;
    private final Referrals referrals;
    private final Messages notices;
    private final Turns turns;
    private final TalkSettings settings;
    private final ClinicSettings clinic;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EscalateTalk(
            UnreadTalk unread,
            TalkMessages messages,
            Referrals referrals,
            Messages notices,
            Turns turns,
            TalkSettings settings,
            ClinicSettings clinic,
            TransactionTemplate transaction,
            Clock clock) {
        this.unread = unread;
        this.messages = messages;
        this.referrals = referrals;
        this.notices = notices;
        this.turns = turns;
        this.settings = settings;
        this.clinic = clinic;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each by itself: one that cannot be escalated stands in no other's way. */
    public void run() {
        saidBefore(clock.instant().minus(settings.unreadWithin()));
    }

    void saidBefore(Instant before) {
        unread.since(before).forEach(each -> {
            try {
                transaction.executeWithoutResult(status -> escalate(each));
            } catch (Overtaken | ConcurrencyFailureException somebodyWasFaster) {
                LOG.debug("Message {} was changed at the same moment", each.message());
            } catch (RuntimeException e) {
                LOG.warn("Message {} could not be escalated", each.message(), e);
            }
        });
    }

    private void escalate(Unread each) {
        turns.takeEvenIfClosed(each.referral());
        if (referrals.find(each.referral()).isEmpty()) {
            return;
        }
        messages.find(each.message()).ifPresent(message -> {
            Role role = role(message);
            Instant now = clock.instant();
            if (unread.escalate(each, role, now)) {
                notices.toStaff(
                        role,
                        each.referral(),
                        MessageTemplate.STAFF_ESCALATION,
                        Map.of(
                                "task", words -> words.of(message.kind()),
                                "dueAt",
                                        words -> words.dayAndTime(
                                                message.at().plus(settings.unreadWithin()), clinic.zone())));
            }
        });
    }

    /** Somebody else than those for whom it waits. */
    private static Role role(TalkMessage message) {
        if (message.to().stream()
                .anyMatch(each -> each.isWaiting()
                        && each.account() != null
                        && Objects.equals(each.account(), message.practice()))) {
            return Role.INTAKE;
        }
        if (message.kind() == TalkKind.OPINION_ASKED && Role.WITH_PATIENTS.contains(message.role())) {
            return message.role();
        }
        boolean physician = message.to().stream().anyMatch(each -> each.isWaiting() && each.role() == Role.PHYSICIAN);
        return physician ? Role.VASCULAR : Role.PHYSICIAN;
    }
}
