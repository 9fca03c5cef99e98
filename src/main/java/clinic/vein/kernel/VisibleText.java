package clinic.vein.kernel;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Text without what nobody sees. Pages, mails and word processors put soft hyphens, byte order marks, marks of direction
 * and spaces of many widths into what people copy; whoever pastes it cannot know, and cannot take them out.
 */
public final class VisibleText {

    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Their letters are joined, or kept apart, by marks that cannot be seen; those of these scripts never are. */
    private static final Set<UnicodeScript> NEVER_JOINED =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private VisibleText() {}

    /** @return the text in Unicode form NFC; line breaks and other controls are left to whoever judges it */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            if (isSpace(c)) {
                visible.append(' ');
                before = ' ';
            } else if (!isInvisible(c) && !isIdleJoiner(c, before)) {
                visible.appendCodePoint(c);
                before = c;
            }
        }
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    private static boolean isSpace(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == '\t';
        };
    }

    private static boolean isInvisible(int c) {
        return switch (c) {
            case SOFT_HYPHEN,
                    ZERO_WIDTH_SPACE,
                    LEFT_TO_RIGHT_MARK,
                    RIGHT_TO_LEFT_MARK,
                    ARABIC_LETTER_MARK,
                    MONGOLIAN_VOWEL_SEPARATOR,
                    BYTE_ORDER_MARK -> true;
            // Embeddings, overrides and isolates of direction; the word joiner and invisible operators.
            default -> c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2069;
        };
    }

    private static boolean isIdleJoiner(int c, int before) {
        return (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)
                && (before < 0x80 || NEVER_JOINED.contains(UnicodeScript.of(before)));
    }
}
