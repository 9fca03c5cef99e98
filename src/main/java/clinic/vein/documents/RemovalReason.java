package clinic.vein.documents;

import clinic.vein.kernel.Worded;

/** Why somebody takes a document off a referral. A constant is never renamed: it is kept. */
public enum RemovalReason implements Worded {
    ANOTHER_PATIENT,
    TWICE,
    UNREADABLE,
    NOT_NEEDED
}
