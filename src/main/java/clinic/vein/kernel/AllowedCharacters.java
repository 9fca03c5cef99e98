package clinic.vein.kernel;

import java.util.function.IntPredicate;

/**
 * Which characters a text may have, in any script. Format characters can turn text around on the screen (bidirectional
 * controls) or hide in it; the two joiners are needed to write Persian and the languages of India, and tag characters
 * after a flag make the flags of Scotland and Wales. A replacement character means that text was already lost.
 */
public final class AllowedCharacters {

    /** No language stacks more marks on one letter: the Stream-Safe Text Format of Unicode's annex 15. */
    private static final int MOST_MARKS = 30;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;
    private static final int BLACK_FLAG = 0x1F3F4;

    private AllowedCharacters() {}

    /** @param lineBreaks whether line breaks and tabs are allowed as well */
    public static boolean only(String text, boolean lineBreaks) {
        IntPredicate breaks = c -> lineBreaks && (c == '\n' || c == '\r' || c == '\t');
        boolean inFlag = false;
        int marks = 0;
        for (int c : text.codePoints().toArray()) {
            boolean tag = inFlag && c >= 0xE0020 && c <= 0xE007F;
            if (!tag && !breaks.test(c) && !isAllowed(c)) {
                return false;
            }
            inFlag = tag || c == BLACK_FLAG;
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            default -> c != REPLACEMENT_CHARACTER && (c & 0xFFFE) != 0xFFFE;
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
