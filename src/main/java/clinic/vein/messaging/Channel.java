package clinic.vein.messaging;

/** How a message travels. A notice is shown to staff where they work. */
public enum Channel {
    EMAIL,
    LETTER,
    SMS,
    NOTICE
}
