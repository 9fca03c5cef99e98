package clinic.vein.messaging;

/**
 * One letter for both who get it, or the same letter in two languages.
 *
 * @param forPractice in English
 * @param forPatient in the patient's language
 */
public record WrittenLetters(LetterId forPractice, LetterId forPatient) {}
