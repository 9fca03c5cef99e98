package clinic.vein.messaging;

/** Whom a message is for. */
public enum Audience {
    PATIENT,
    PRACTICE,
    STAFF
}
