package clinic.vein.messaging;

import clinic.vein.kernel.Worded;

/** Whom a message is for. */
public enum Audience implements Worded {
    PATIENT,
    PRACTICE,
    STAFF
}
