package clinic.vein.messaging.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of letters. Each is parsed once, when a letter first has a character of it: parsing them anew was most of
 * the work of a letter. A parsed font is not safe for two letters at the same time.
 */
final class LetterFonts {

    private static final String OWN = "Own ";

    private final Map<String, TrueTypeFont> parsed = new HashMap<>();

    /** Without known metrics every font is loaded for every letter, only to be asked how high its characters are. */
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    /** How the templates name all fonts after the first. */
    private static final String OTHERS = "\"Others\"";

    /** @param own how many fonts were made for this document */
    static String namedIn(String html, int own) {
        return html.replace(
                OTHERS,
                IntStream.range(0, own)
                        .mapToObj(i -> "\"" + OWN + i + "\", ")
                        .collect(Collectors.joining("", "", "\"Han\", \"Korean\", \"Plain\"")));
    }

    /** @param own those made for this letter */
    void offer(PDDocument letter, PdfRendererBuilder builder, List<SyllableFont> own) {
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        offer(letter, builder, "DejaVuSans.ttf", "Letter", 400);
        offer(letter, builder, "DejaVuSans-Bold.ttf", "Letter", 700);
        offer(letter, builder, "DroidSansFallbackFull.ttf", "Han", 400);
        offer(letter, builder, "NanumSquareR.ttf", "Korean", 400);
        // Has twice as many characters as the bold one.
        offer(letter, builder, "DejaVuSans.ttf", "Plain", 400);
        for (int i = 0; i < own.size(); i++) {
            SyllableFont font = own.get(i);
            PDFontSupplier made = new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return font;
                }
            };
            builder.useFont(made, OWN + i, 400, FontStyle.NORMAL, true);
        }
    }

    private void offer(PDDocument letter, PdfRendererBuilder builder, String file, String family, int weight) {
        PDFontSupplier font = new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                try {
                    return PDType0Font.load(letter, parsed.computeIfAbsent(file, LetterFonts::parse), true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        builder.useFont(font, family, weight, FontStyle.NORMAL, true);
    }

    private static TrueTypeFont parse(String file) {
        try (InputStream font = LetterFonts.class.getResourceAsStream("/fonts/" + file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(FontWithoutHints.of(font.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
