package clinic.vein.messaging.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Saves a rendered document without what nobody sees or hears: it is kept for years, and backed up as often as all else.
 *
 * <p>The library marks a background around each box as decoration, with an object that says where it is, even where nothing is
 * painted (it asks whether the image is "none", and has a list of images by then). In a letter those were three fifths of all
 * objects.
 */
final class SmallPdf {

    /** As PDFBox writes it. No text looks like it: a string with an end of line is written as hexadecimal digits. */
    private static final Pattern NOTHING_MARKED = Pattern.compile("/Artifact /(\\w+) BDC\nEMC\n");

    private SmallPdf() {}

    static void save(PDDocument document, OutputStream out) throws IOException {
        for (PDPage page : document.getPages()) {
            takeOutWhatMarksNothing(page);
        }
        compress(document.getDocumentCatalog().getMetadata().getCOSObject());
        document.save(out);
    }

    private static void takeOutWhatMarksNothing(PDPage page) throws IOException {
        COSDictionary marks = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
            COSStream part = parts.next().getCOSObject();
            String drawn = new String(bytes(part), StandardCharsets.ISO_8859_1);
            String left = NOTHING_MARKED.matcher(drawn).replaceAll(mark -> {
                marks.removeItem(COSName.getPDFName(mark.group(1)));
                return "";
            });
            write(part, left.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void compress(COSStream stream) throws IOException {
        write(stream, bytes(stream));
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }

    private static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }
}
