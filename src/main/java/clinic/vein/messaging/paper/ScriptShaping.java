package clinic.vein.messaging.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sets words of scripts that a PDF library draws wrongly letter by letter. The JDK's own text layout (HarfBuzz) follows the
 * rules of the font; what it chose is taken as outlines.
 */
final class ScriptShaping {

    private static final float SIZE = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Pattern GRAPHEME = Pattern.compile("\\X", Pattern.DOTALL);

    /** Glyphs that the layout took out again, and the one that a font draws for what it does not have. */
    private static final int TAKEN_OUT = 0xFFFE;

    private static final int MISSING = 0;

    private final Map<String, Font> fonts = new HashMap<>();

    /** The font lacks a character. */
    static final class MissingGlyph extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** @param text of one script, from left to right */
    List<Syllable> shape(String file, String text) throws MissingGlyph {
        Font font = fonts.computeIfAbsent(file, ScriptShaping::read);
        char[] characters = text.toCharArray();
        GlyphVector set = font.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        boolean[] mayBegin = new boolean[characters.length];
        GRAPHEME.matcher(text).results().mapToInt(MatchResult::start).forEach(start -> mayBegin[start] = true);
        List<Syllable> syllables = new ArrayList<>();
        int first = 0;
        for (int glyph = 1; glyph <= set.getNumGlyphs(); glyph++) {
            boolean last = glyph == set.getNumGlyphs();
            int next = last ? characters.length : set.getGlyphCharIndex(glyph);
            int from = set.getGlyphCharIndex(first);
            if (last || next > from && mayBegin[next]) {
                syllables.add(syllable(set, first, glyph, text.substring(from, next)));
                first = glyph;
            }
        }
        return syllables;
    }

    private static Syllable syllable(GlyphVector set, int first, int end, String text) throws MissingGlyph {
        double start = set.getGlyphPosition(first).getX();
        StringBuilder outline = new StringBuilder();
        for (int glyph = first; glyph < end; glyph++) {
            int code = set.getGlyphCode(glyph);
            if (code == MISSING) {
                throw new MissingGlyph();
            }
            if (code < TAKEN_OUT) {
                draw(set.getGlyphOutline(glyph), start, outline);
            }
        }
        return new Syllable(text, outline.toString(), (int)
                Math.round(set.getGlyphPosition(end).getX() - start));
    }

    /** PDF counts upwards, the JDK downwards; PDF's curves have two points of control, TrueType's one. */
    private static void draw(Shape shape, double start, StringBuilder path) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> write(path, start, "m", at[0], at[1]);
                case PathIterator.SEG_LINETO -> write(path, start, "l", at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    write(
                            path,
                            start,
                            "c",
                            x + 2 * (at[0] - x) / 3,
                            y + 2 * (at[1] - y) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> write(path, start, "c", at);
                default -> path.append("h\n");
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            x = at[end];
            y = at[end + 1];
        }
    }

    private static void write(StringBuilder path, double start, String operator, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            path.append(String.format(Locale.ROOT, "%.1f %.1f ", points[i] - start, -points[i + 1]));
        }
        path.append(operator).append('\n');
    }

    private static Font read(String file) {
        try (InputStream font = ScriptShaping.class.getResourceAsStream("/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
