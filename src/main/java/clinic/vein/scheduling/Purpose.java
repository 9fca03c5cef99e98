package clinic.vein.scheduling;

/** What a visit is for. */
public enum Purpose {
    ASSESSMENT,
    SESSION
}
