package clinic.vein.messaging.paper;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Counts what a PDF draws. */
final class GlyphsDrawn {

    private GlyphsDrawn() {}

    /** Glyphs that stand for a character which the font does not have. */
    static int missingIn(byte[] pdf) throws IOException {
        return count(pdf, (font, code) -> {
            try {
                return font instanceof PDType0Font type0
                        ? type0.codeToGID(code) == 0
                        : ((PDType3Font) font).getCharProc(code) == null;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int count(byte[] pdf, BiPredicate<PDFont, Integer> counted) throws IOException {
        AtomicInteger found = new AtomicInteger();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
                    if (counted.test(font, code)) {
                        found.incrementAndGet();
                    }
                    super.showGlyph(matrix, font, code, displacement);
                }
            }.getText(document);
        }
        return found.get();
    }

    /** Glyphs that begin or end outside the page. */
    static int beyondThePage(byte[] pdf) throws IOException {
        AtomicInteger found = new AtomicInteger();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
                    PDRectangle page = getCurrentPage().getMediaBox();
                    float from = matrix.getTranslateX();
                    float to = from + displacement.getX() * matrix.getScalingFactorX();
                    if (from < 0 || to > page.getWidth() || matrix.getTranslateY() < 0) {
                        found.incrementAndGet();
                    }
                    super.showGlyph(matrix, font, code, displacement);
                }
            }.getText(document);
        }
        return found.get();
    }
}
