package clinic.vein.messaging;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Reference;
import clinic.vein.referral.matching.PatientMatching;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final int LONGEST = 254;

    private final SentMessages sent;
    private final Progress progress;
    private final Clock clock;

    TakeBackMessages(SentMessages sent, Progress progress, Clock clock) {
        this.sent = sent;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @param typed a reference, or the e-mail address that the returned mail names
     * @throws Refused when it is neither
     */
    public List<SentMessage> find(String typed) {
        Violations violations = new Violations();
        violations.required(typed, "search");
        violations.text(typed, LONGEST, "search");
        violations.refuseIfAny();
        Instant since = clock.instant().minus(MAY_COME_BACK);
        return typed.indexOf('@') > 0
                ? sent.toAddress(PatientMatching.emailKey(typed.strip()), since, MOST)
                : sent.of(reference(typed), since, MOST);
    }

    private static Reference reference(String typed) {
        return Reference.asTyped(typed)
                .orElseThrow(() -> new Refused("search", MessagingFault.NO_REFERENCE_OR_ADDRESS));
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
