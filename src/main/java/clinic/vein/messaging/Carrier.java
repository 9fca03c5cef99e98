package clinic.vein.messaging;

/** One way by which messages go out by themselves. */
interface Carrier {

    Channel channel();

    Means means();

    /** Whether the server takes our connection at all: if not, no message is to blame. */
    boolean answers();

    /** @throws NotSent when the server did not take it, or it must not go this way */
    void carry(PendingMessage message);
}
