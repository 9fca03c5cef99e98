package clinic.vein.intake;

import clinic.vein.process.Violations;
import java.text.Normalizer;

/** Text as people write it, in any script: normalised, so that equal names are equal, and free of tricks. */
final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private PlainText() {}

    /** @return the text in Unicode form NFC without white space around it, or null when nothing is left */
    static String read(String raw, int limit, boolean lineBreaks, String field, Violations violations) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (lineBreaks) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > limit) {
            violations.add(field, "too.long", "At most " + limit + " characters.");
        }
        if (text.codePoints().anyMatch(c -> !isAllowed(c, lineBreaks))) {
            violations.add(field, "control.character", "Contains a character that cannot be used.");
        }
        return text;
    }

    /**
     * Format characters can turn text around on the screen (bidirectional controls) or hide in it. The two joiners are
     * needed to write Persian and the languages of India. A replacement character means that text was already lost.
     */
    private static boolean isAllowed(int c, boolean lineBreaks) {
        if (lineBreaks && (c == '\n' || c == '\t')) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            default -> c != REPLACEMENT_CHARACTER && (c & 0xFFFE) != 0xFFFE;
        };
    }
}
