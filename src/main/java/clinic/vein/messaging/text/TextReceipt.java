package clinic.vein.messaging.text;

import java.util.UUID;

/**
 * What became of a text message, as the text service says.
 *
 * @param id of the message, as it was given to the service
 */
record TextReceipt(UUID id, State state) {

    /** Whether the telephone has it, or it will never have it. */
    enum State {
        DELIVERED,
        FAILED
    }
}
