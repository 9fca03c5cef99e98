package clinic.vein.messaging.paper;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters: each takes the form that its neighbours call for. PDF draws glyph by glyph, so somebody has to
 * choose them.
 *
 * <p>The forms are those of Unicode's presentation blocks, and the table is read from Unicode itself: the compatibility
 * decomposition of a presentation form is its letter, and the forms of a letter stand in the order isolated, final,
 * initial, medial. Written here because the shaper of ICU would add 13 MB for this one purpose.
 */
final class ArabicShaping {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';

    /** Letter, or lam and alef together, to its forms: two for letters that join only backwards, four for others. */
    private static final Map<String, String> FORMS = new HashMap<>();

    static {
        read('\uFB50', '\uFBB1');
        read('\uFBD3', '\uFBE7');
        read('\uFBFC', '\uFBFF');
        read('\uFE80', '\uFEFC');
    }

    private ArabicShaping() {}

    private static void read(char from, char to) {
        for (char form = from; form <= to; form++) {
            String letter = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
            // Some blocks hold a letter's forms twice or as a pair only: the first four are the ones.
            if (!letter.isEmpty()
                    && letter.charAt(0) != form
                    && FORMS.getOrDefault(letter, "").length() < 4) {
                FORMS.merge(letter, String.valueOf(form), String::concat);
            }
        }
    }

    /** @param text in reading order */
    static String shape(String text) {
        if (text.codePoints().noneMatch(c -> c >= 0x0600 && c <= 0x06FF)) {
            return text;
        }
        StringBuilder shaped = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String unit = unitAt(text, at);
            String forms = FORMS.get(unit);
            if (forms == null) {
                shaped.append(unit);
            } else {
                boolean before = joinsForward(text, before(text, at));
                boolean after = forms.length() == 4 && joinsBackward(text, after(text, at + unit.length()));
                int form = before ? (after ? MEDIAL : FINAL) : after ? INITIAL : ISOLATED;
                shaped.append(form < forms.length() ? forms.charAt(form) : unit.charAt(0));
            }
            at += unit.length();
        }
        return shaped.toString();
    }

    /** Lam followed by an alef is one glyph. */
    private static String unitAt(String text, int at) {
        if (text.charAt(at) == LAM && at + 1 < text.length()) {
            String pair = text.substring(at, at + 2);
            if (FORMS.containsKey(pair)) {
                return pair;
            }
        }
        return text.substring(at, at + 1);
    }

    private static int before(String text, int at) {
        int i = at - 1;
        while (i >= 0 && isTransparent(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private static int after(String text, int at) {
        int i = at;
        while (i < text.length() && isTransparent(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Vowel marks do not part the letters they stand over. */
    private static boolean isTransparent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean joinsForward(String text, int at) {
        return at >= 0
                && (text.charAt(at) == TATWEEL
                        || FORMS.getOrDefault(text.substring(at, at + 1), "").length() == 4);
    }

    private static boolean joinsBackward(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == TATWEEL
                        || FORMS.getOrDefault(text.substring(at, at + 1), "").length() >= 2);
    }
}
