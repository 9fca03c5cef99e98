package clinic.vein.messaging.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.apache.fontbox.ttf.GlyfDescript;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontWithoutHintsTest {

    private static final Set<String> REWRITTEN = Set.of("glyf", "loca", "head");
    private static final Set<String> PROGRAMS = Set.of("cvt ", "fpgm", "prep");

    @ParameterizedTest
    @ValueSource(strings = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "NanumSquareR.ttf", "DroidSansFallbackFull.ttf"})
    void every_glyph_looks_and_measures_as_before(String file) throws IOException {
        TrueTypeFont before = parse(read(file));
        TrueTypeFont after = parse(FontWithoutHints.of(read(file)));

        assertThat(after.getNumberOfGlyphs()).isEqualTo(before.getNumberOfGlyphs());
        for (int glyph = 0; glyph < before.getNumberOfGlyphs(); glyph++) {
            assertThat(after.getAdvanceWidth(glyph)).isEqualTo(before.getAdvanceWidth(glyph));
            assertThat(outline(after, glyph)).as("glyph %s", glyph).isEqualTo(outline(before, glyph));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "NanumSquareR.ttf", "DroidSansFallbackFull.ttf"})
    void all_else_in_it_is_what_it_was_and_the_programs_are_gone(String file) throws IOException {
        TrueTypeFont before = parse(read(file));
        TrueTypeFont after = parse(FontWithoutHints.of(read(file)));

        Set<String> left = new HashSet<>(before.getTableMap().keySet());
        left.removeAll(PROGRAMS);
        assertThat(after.getTableMap()).containsOnlyKeys(left);
        for (TTFTable table : after.getTables()) {
            if (!REWRITTEN.contains(table.getTag())) {
                assertThat(after.getTableBytes(table))
                        .as(table.getTag())
                        .isEqualTo(before.getTableBytes(before.getTableMap().get(table.getTag())));
            }
        }
        for (int glyph = 0; glyph < after.getNumberOfGlyphs(); glyph++) {
            GlyphData drawn = after.getGlyph().getGlyph(glyph);
            if (drawn != null) {
                int[] program =
                        drawn.getDescription() instanceof GlyfDescript described ? described.getInstructions() : null;
                assertThat(program == null || program.length == 0)
                        .as("glyph %s has no program", glyph)
                        .isTrue();
            }
        }
    }

    @Test
    void a_glyph_without_contours_is_blank_whatever_follows() throws IOException {
        byte[] font = read("DejaVuSans.ttf");
        TrueTypeFont before = parse(font);
        int letter = before.getUnicodeCmapLookup().getGlyphId('A');
        int place = (int)
                (before.getGlyph().getOffset() + before.getIndexToLocation().getOffsets()[letter]);
        ByteBuffer.wrap(font).putShort(place, (short) 0);

        TrueTypeFont after = parse(FontWithoutHints.of(font));

        assertThat(outline(before, letter)).isNotEmpty();
        assertThat(outline(after, letter)).isEmpty();
        assertThat(outline(after, letter + 1)).isEqualTo(outline(before, letter + 1));
    }

    @Test
    void what_has_no_outlines_of_its_kind_is_refused() {
        assertThatThrownBy(() -> FontWithoutHints.of(new byte[12])).isInstanceOf(IllegalArgumentException.class);
    }

    private static String outline(TrueTypeFont font, int glyph) throws IOException {
        GlyphData data = font.getGlyph().getGlyph(glyph);
        return data == null ? "" : text(data.getPath());
    }

    private static String text(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            text.append(kind);
            int count = kind == PathIterator.SEG_CLOSE
                    ? 0
                    : kind == PathIterator.SEG_QUADTO ? 4 : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
            for (int k = 0; k < count; k++) {
                text.append(' ').append(at[k]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream font = FontWithoutHintsTest.class.getResourceAsStream("/fonts/" + file)) {
            return font.readAllBytes();
        }
    }
}
