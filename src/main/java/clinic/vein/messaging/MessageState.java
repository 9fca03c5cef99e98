package clinic.vein.messaging;

import clinic.vein.kernel.Worded;

/** What has become of a message. A constant is never renamed: it is kept. */
public enum MessageState implements Worded {
    /** To be sent. */
    WAITING,
    /** It could not be sent by itself, or came back: a person sends it. */
    FAILED,
    /** Goes to nobody, since the referral has ended. */
    HELD,
    SENT,
    /** No longer needed. */
    DROPPED
}
