package clinic.vein.messaging;

import clinic.vein.kernel.Worded;

/** How a message reached whom it is for. */
public enum Means implements Worded {
    EMAIL,
    POST,
    TELEPHONE,
    TEXT_MESSAGE,
    IN_PERSON,
    /** A notice that somebody of its role has looked at. */
    SEEN
}
