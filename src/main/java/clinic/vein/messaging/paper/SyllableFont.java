package clinic.vein.messaging.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * A font made for one document, of outlines (PDF 32000-1, 9.6.5). Each syllable has a private character of Unicode on its
 * way through the layout; whoever searches, copies or listens finds what was written.
 */
final class SyllableFont extends PDType3Font {

    /** As many codes as a font of one byte has, less the control characters. */
    static final int MOST = 200;

    private static final int FIRST_CODE = 33;
    private static final int IN_ONE_BLOCK = 100;

    /** Those of the letters' main font, so that no line is higher for it. */
    private static final float ASCENT = 928;

    private static final float DESCENT = -236;
    private static final PDRectangle BOX = new PDRectangle(-1000, -1000, 5000, 3000);

    private final int first;
    private final int count;

    private SyllableFont(COSDictionary dictionary, int first, int count) throws IOException {
        super(dictionary);
        this.first = first;
        this.count = count;
    }

    /** @param first the private character of the first syllable; the others follow */
    static SyllableFont of(List<Syllable> syllables, int first) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, BOX.getCOSArray());
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setInt(COSName.FIRST_CHAR, FIRST_CODE);
        font.setInt(COSName.LAST_CHAR, FIRST_CODE + syllables.size() - 1);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        COSArray names = new COSArray();
        names.add(COSInteger.get(FIRST_CODE));
        COSDictionary drawings = new COSDictionary();
        COSArray widths = new COSArray();
        for (int i = 0; i < syllables.size(); i++) {
            Syllable syllable = syllables.get(i);
            COSName name = COSName.getPDFName("s" + i);
            names.add(name);
            widths.add(COSInteger.get(syllable.width()));
            // Without colours of its own (d1), it takes those of the text around it.
            drawings.setItem(
                    name,
                    stream("%d 0 -1000 -1000 4000 2000 d1\n%sf\n"
                            .formatted(
                                    syllable.width(), syllable.outline().isEmpty() ? "0 0 m\n" : syllable.outline())));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.CHAR_PROCS, drawings);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.FONT_DESC, descriptor().getCOSObject());
        font.setItem(COSName.TO_UNICODE, stream(toUnicode(syllables)));
        try {
            return new SyllableFont(font, first, syllables.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFontDescriptor descriptor() {
        PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setFontName("Syllables");
        descriptor.setFontBoundingBox(new PDRectangle(-1000, DESCENT, 5000, ASCENT - DESCENT));
        descriptor.setAscent(ASCENT);
        descriptor.setDescent(DESCENT);
        descriptor.setItalicAngle(0);
        descriptor.setSymbolic(true);
        return descriptor;
    }

    private static String toUnicode(List<Syllable> syllables) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        for (int from = 0; from < syllables.size(); from += IN_ONE_BLOCK) {
            int to = Math.min(syllables.size(), from + IN_ONE_BLOCK);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append(String.format(Locale.ROOT, "<%02X> <", FIRST_CODE + i));
                syllables.get(i).text().chars().forEach(c -> map.append(String.format(Locale.ROOT, "%04X", c)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }

    private static COSStream stream(String content) {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }

    @Override
    protected byte[] encode(int character) {
        if (character < first || character >= first + count) {
            throw new IllegalArgumentException("Not of this font: " + character);
        }
        return new byte[] {(byte) (FIRST_CODE + character - first)};
    }
}
