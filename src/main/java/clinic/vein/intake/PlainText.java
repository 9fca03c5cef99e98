package clinic.vein.intake;

import clinic.vein.kernel.AllowedCharacters;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.VisibleText;
import org.jspecify.annotations.Nullable;

/** Text as people write it, in any script: without what nobody sees, so that equal names are equal. */
final class PlainText {

    private PlainText() {}

    /** @return the text in Unicode form NFC without white space around it, or null when nothing is left */
    static @Nullable String read(String raw, int limit, boolean lineBreaks, String field, Violations violations) {
        String text = VisibleText.of(raw).strip();
        if (lineBreaks) {
            text = text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > limit) {
            violations.add(field, FieldFault.TOO_LONG, limit);
        }
        if (!AllowedCharacters.only(text, lineBreaks)) {
            violations.add(field, FieldFault.CONTROL_CHARACTER);
        }
        return text;
    }
}
