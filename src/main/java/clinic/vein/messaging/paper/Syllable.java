package clinic.vein.messaging.paper;

/**
 * What a font draws as one: a letter with all that is written over, under and before it.
 *
 * @param text in reading order
 * @param outline the operators of a PDF path, in thousandths of the font's size
 * @param width how far the next one stands, in thousandths of the font's size
 */
record Syllable(String text, String outline, int width) {}
