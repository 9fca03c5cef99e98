package clinic.vein.messaging;

/**
 * A document on paper.
 *
 * @param pdf a PDF document
 * @param whole whether each character is printed as what it is; one that no font has is printed by its name, and a person
 *     must see that before it goes out
 */
public record Printed(byte[] pdf, boolean whole) {}
