package clinic.vein.messaging;

import clinic.vein.kernel.Worded;

/** What stands around the text of a message, the same in all. */
enum MessageFrame implements Worded {
    PATIENT,
    /** Around a text message. */
    TEXT,
    /** The given name. */
    DEAR,
    /** The whole name and the given name of a child. */
    DEAR_PARENTS,
    PRACTICE,
    /** The paragraph that {@code {emergency}} stands for. */
    EMERGENCY,
    /** The paragraph that {@code {appointment}} stands for: what the patient can do about it by links. */
    APPOINTMENT_LINKS,
    /** Whose name nobody gave. */
    YOUR_PRACTICE
}
