package clinic.vein.messaging;

import clinic.vein.referral.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The store of messages that went out and may yet come back. All within the caller's transaction. */
public interface SentMessages {

    /** Of referrals, the newest first. */
    List<SentMessage> of(Set<Reference> references, Instant since, int limit);

    /** Of patients who have one of these e-mail addresses, or had it until it was corrected; the newest first. */
    List<SentMessage> toMailboxes(Set<String> emailKeys, Instant since, int limit);

    /** Those with these numbers, the newest first. */
    List<SentMessage> numbered(Set<MessageId> ids, Instant since, int limit);

    /** Keeps it from everybody else until the transaction ends; empty where it did not go out, or has come back already. */
    Optional<SentMessage> hold(MessageId id);

    /** It is reception's again, and by the means by which it came back nothing more goes there until the address changes. */
    void cameBack(SentMessage message, Instant at);
    /** Whether the text service has it, and did not say that a telephone has. */
    boolean isOfService(MessageId id);

    /** A telephone has the text message. */
    void delivered(MessageId id, Instant at);
}
