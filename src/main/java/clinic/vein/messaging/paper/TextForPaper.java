package clinic.vein.messaging.paper;

import clinic.vein.kernel.PrintableCharacters;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text of one document on its way to paper. Words whose letters join are set before the layout sees them, and stand in
 * it as private characters. What no font of ours has is written as its name, so that it is never a box or a number sign,
 * and {@link #isWhole} tells of it.
 */
final class TextForPaper {

    /** Beginning of Unicode's private areas; the second is there for what does not fit into the first. */
    private static final int PRIVATE = 0xE000;

    private static final int PRIVATE_ENDS = 0xF900;
    private static final int MORE_PRIVATE = 0xF0000;

    /** The library draws nothing for it, so that a search finds the words around it. */
    static final char MAY_BREAK_HERE = '\uFFFC';

    private static final Pattern BODY = Pattern.compile("<body[^>]*>");

    private final ScriptShaping shaping;
    private final Map<Syllable, Integer> places = new LinkedHashMap<>();
    private boolean whole = true;

    TextForPaper(ScriptShaping shaping) {
        this.shaping = shaping;
    }

    /** Changes the body only: titles and properties are text for machines. */
    String html(String html) {
        int body = BODY.matcher(html).results().findFirst().orElseThrow().end();
        String text = html.substring(body);
        return html.substring(0, body) + of(text);
    }

    /** Whether each character is drawn as what it is. */
    boolean isWhole() {
        return whole;
    }

    /** Each with the first of its private characters. */
    List<SyllableFont> fonts() {
        List<Syllable> all = List.copyOf(places.keySet());
        List<SyllableFont> fonts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SyllableFont.MOST) {
            fonts.add(SyllableFont.of(all.subList(from, Math.min(all.size(), from + SyllableFont.MOST)), place(from)));
        }
        return fonts;
    }

    private static int place(int number) {
        int inFirst = (PRIVATE_ENDS - PRIVATE) / SyllableFont.MOST * SyllableFont.MOST;
        return number < inFirst ? PRIVATE + number : MORE_PRIVATE + number - inFirst;
    }

    private String of(String text) {
        StringBuilder paper = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            UnicodeScript script = JoinedScripts.of(c);
            String font = c < 0x80 && !isMarked(text, end) ? null : JoinedScripts.font(script);
            if (font != null && !JoinedScripts.standAlone(script)) {
                while (end < text.length() && JoinedScripts.goesOn(script, text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                paper.append(shaped(font, script, text.substring(at, end)));
            } else if (font != null && isMarked(text, end)) {
                while (isMarked(text, end)) {
                    end += Character.charCount(text.codePointAt(end));
                }
                paper.append(shaped(font, script, text.substring(at, end)));
            } else if (c < 0x80 || PrintableCharacters.has(c)) {
                paper.appendCodePoint(c);
            } else if (!PrintableCharacters.isUnseen(c)) {
                paper.append(named(c));
            }
            at = end;
        }
        return paper.toString();
    }

    private static boolean isMarked(String text, int at) {
        return at < text.length()
                && Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK
                && UnicodeScript.of(text.codePointAt(at)) == UnicodeScript.INHERITED
                && !PrintableCharacters.isUnseen(text.codePointAt(at));
    }

    private String shaped(String font, UnicodeScript script, String run) {
        try {
            StringBuilder paper = new StringBuilder();
            BreakIterator lines = BreakIterator.getLineInstance(
                    script == UnicodeScript.THAI ? Locale.forLanguageTag("th") : Locale.ROOT);
            lines.setText(run);
            int at = 0;
            for (Syllable syllable : shaping.shape(font, run)) {
                if (at > 0 && lines.isBoundary(at)) {
                    paper.append(MAY_BREAK_HERE);
                }
                paper.appendCodePoint(place(places.computeIfAbsent(syllable, each -> places.size())));
                at += syllable.text().length();
            }
            return paper.toString();
        } catch (ScriptShaping.MissingGlyph missing) {
            StringBuilder paper = new StringBuilder();
            run.codePoints().forEach(c -> paper.append(named(c)));
            return paper.toString();
        }
    }

    private String named(int c) {
        whole = false;
        String name = Character.getName(c);
        return "[" + (name == null ? String.format(Locale.ROOT, "U+%04X", c) : name) + "]";
    }
}
