package clinic.vein.messaging.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells the PDF library which parts of a text run from right to left, by the Unicode algorithm of the JDK. */
final class TextDirections {

    private static final Pattern GRAPHEME = Pattern.compile("\\X", Pattern.DOTALL);
    private static final Map<String, String> MIRRORED =
            Map.of("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "<", ">", ">", "<", "«", "»", "»", "«");

    private TextDirections() {}

    static final class Splitter implements BidiSplitter {

        private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String paragraph, byte direction) {
            bidi = new Bidi(
                    paragraph,
                    direction == RTL
                            ? Bidi.DIRECTION_RIGHT_TO_LEFT
                            : direction == LTR ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return bidi.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int number) {
            int start = bidi.getRunStart(number);
            boolean rightToLeft = bidi.getRunLevel(number) % 2 == 1;
            return new BidiTextRun(start, bidi.getRunLimit(number) - start, rightToLeft ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }

    static final class Reorderer implements BidiReorderer {

        /**
         * Whole graphemes change places, so that vowel marks stay with their letters. Within one the marks go first: the
         * fonts of these scripts draw a mark onto the letter that begins where the pen stands.
         */
        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder reordered = new StringBuilder(text.length());
            GRAPHEME.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .forEach(grapheme -> reordered.insert(0, marksFirst(grapheme)));
            return reordered.toString();
        }

        private static String marksFirst(String grapheme) {
            int letter = grapheme.offsetByCodePoints(0, 1);
            String marks = grapheme.substring(letter);
            return !marks.isEmpty() && marks.codePoints().allMatch(Reorderer::isMark)
                    ? marks + grapheme.substring(0, letter)
                    : MIRRORED.getOrDefault(grapheme, grapheme);
        }

        private static boolean isMark(int c) {
            return Character.getType(c) == Character.NON_SPACING_MARK;
        }

        @Override
        public String shapeText(String text) {
            return ArabicShaping.shape(text);
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
