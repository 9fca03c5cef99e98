package clinic.vein.scheduling;

/** How the patient agreed to the appointment or heard of it. */
public enum ToldBy {
    TELEPHONE,
    LETTER,
    EMAIL,
    IN_PERSON
}
