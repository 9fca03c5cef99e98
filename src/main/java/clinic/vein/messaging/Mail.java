package clinic.vein.messaging;

import org.jspecify.annotations.Nullable;

/** The clinic's way to send e-mail, where it has one. */
public interface Mail {

    /** Whether the mail server takes our connection at all: if not, no message is to blame. */
    boolean answers();

    /**
     * Gives the message to the mail server. Sent twice, it is one message to the mailbox that gets it.
     *
     * @param enclosed the letter that goes with it, or null
     * @throws NotSent when the mail server did not take it
     */
    void send(MessageId id, String address, MessageText text, @Nullable Letter enclosed);
}
