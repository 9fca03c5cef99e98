package clinic.vein.messaging;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent and came back is reception's again: the mail server took it, but there is no such mailbox, or the post
 * returned the envelope.
 */
@Component
public class TakeBackMessages {

    /** Servers try for five days (RFC 5321, section 4.5.4.1), the post takes weeks; local policy. */
    private static final Duration MAY_COME_BACK = Duration.ofDays(60);

    private static final int MOST = 50;
    /** Of a whole mail. */
    private static final int LONGEST = 20_000;

    private final SentMessages sent;
    private final Progress progress;
    private final Clock clock;

    TakeBackMessages(SentMessages sent, Progress progress, Clock clock) {
        this.sent = sent;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @param copied a reference or an e-mail address, or what stands in the returned mail around them
     * @throws Refused when there is nothing of that in it
     */
    public List<SentMessage> find(String copied) {
        Violations violations = new Violations();
        violations.required(copied, "search");
        violations.text(copied, LONGEST, "search");
        violations.refuseIfAny();
        ReturnedMail returned = ReturnedMail.read(copied);
        if (returned.isEmpty()) {
            throw new Refused("search", MessagingFault.NO_REFERENCE_OR_ADDRESS);
        }
        Instant since = clock.instant().minus(MAY_COME_BACK);
        return Stream.of(
                        sent.numbered(returned.messages(), since, MOST),
                        sent.toMailboxes(returned.mailboxes(), since, MOST),
                        sent.of(returned.references(), since, MOST))
                .flatMap(List::stream)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** @throws Refused when it has come back before */
    @Transactional
    public void cameBack(MessageId id) {
        if (!takeBack(id)) {
            throw new Refused("", MessagingFault.NOTED_BY_SOMEBODY);
        }
    }

    /** @return whether it had gone out and is reception's now */
    @Transactional
    public boolean takeBack(MessageId id) {
        return sent.hold(id)
                .map(message -> {
                    sent.cameBack(message, clock.instant());
                    progress.note(message.referral(), message.cameBack());
                    return true;
                })
                .orElse(false);
    }
}
