package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store of messages on their way. All within the caller's transaction. */
public interface PendingMessages {

    /** Whether {@link #take} would find one. */
    boolean isDue(Channel channel, Instant now);

    /** When the oldest message was written that is still to be sent by itself, that way. */
    Optional<Instant> oldest(Channel channel);

    /**
     * Takes the next message that is due, for one caller alone and counted as an attempt; it comes back at the given time
     * unless something became of it until then.
     */
    Optional<PendingMessage> take(Channel channel, Instant now, Instant backAt);

    /** Whether one of these ways takes it by itself, so that no person sends it as well. */
    boolean isRelayed(MessageId id, Set<Channel> relayed);

    /** Keeps it from everybody else until the transaction ends; empty once it was sent or dropped. */
    Optional<PendingMessage> hold(MessageId id);

    Optional<PendingMessage> find(MessageId id);

    /** @param attempts those that count */
    void tryAgain(MessageId id, Instant at, int attempts, @Nullable String failure);

    /** It is reception's now. */
    void fail(MessageId id, @Nullable String failure, Instant now);

    /**
     * What still waits for the patient, and what could not be sent, goes out anew by what the clinic knows now; what was held
     * stays with reception. What may be on its way this moment goes once whoever has it must have done with it.
     *
     * @param newMailbox whether the e-mail address is another one: mail that came back from it says nothing any more
     * @param newNumber the same of the telephone number and of text messages
     * @param free when whoever takes a message now has done with it
     */
    void readdress(ReferralId id, boolean newMailbox, boolean newNumber, Instant free);

    /** Whether something that went to the patient by that means has come back, and was not corrected since. */
    boolean cameBackBefore(ReferralId id, Means means);

    /** Shows it to its role in the application instead. */
    void showAsNotice(MessageId id, @Nullable String failure);

    /** It is reception's, and from now on anew. */
    void handOver(MessageId id, Instant now);

    void sent(MessageId id, Means means, String by, Instant at);

    void dropped(MessageId id, String by, Instant at);

    /**
     * What people send, the oldest first.
     *
     * @param relayed what goes out by itself: of those channels, what could not be sent
     */
    List<PendingMessage> byHand(Set<Channel> relayed, int limit);

    /** Of one referral, the oldest first. */
    List<PendingMessage> of(ReferralId id);

    /** The oldest first. */
    List<PendingMessage> notices(Set<Role> roles, int limit);
}
