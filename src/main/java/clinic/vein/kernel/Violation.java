package clinic.vein.kernel;

/**
 * One reason why something was refused.
 *
 * @param field the path of the field, such as {@code patient.dateOfBirth}; empty for the whole document
 * @param code stable, lower case with dots, such as {@code out.of.range}
 * @param message in plain words, for the person who typed it
 */
public record Violation(String field, String code, String message) {}
