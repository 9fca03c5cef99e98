package clinic.vein.messaging;

/** The clinic's way to send text messages, where it has one. */
public interface TextMessages {

    /** Whether the text service takes our connection at all: if not, no message is to blame. */
    boolean answers();

    /**
     * Gives the message to the text service. Sent twice, it is one message on the telephone that gets it: the service knows
     * it by its id.
     *
     * @param number as it is dialled from anywhere (E.164)
     * @throws NotSent when the text service did not take it
     */
    void send(MessageId id, String number, String text);
}
