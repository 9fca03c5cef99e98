package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF. It is kept as it was sent, so it must be one that does nothing and carries nothing but its pages. */
final class PdfFile {

    private static final int END = 1024;

    /** Of such a file a reader unpacks parts while it opens it, before anything can be asked of it. */
    private static final Pattern IN_PARTS = Pattern.compile("/XRef\\b|/ObjStm\\b|/W\\s*[\\[0-9%]");

    /** And how they are packed can be counted before only where it is the usual way, and is said plainly. */
    private static final Pattern PACKED_OTHERWISE =
            Pattern.compile("/(ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL)\\b"
                    + "|/Filter\\s+[0-9]+\\s+[0-9]+\\s+R\\b");

    private static final Pattern CODED_LETTER = Pattern.compile("#([2-7][0-9A-Fa-f])");

    private final byte[] content;
    private final DocumentSettings settings;

    PdfFile(byte[] content, DocumentSettings settings) {
        this.content = content;
        this.settings = settings;
    }

    /** @return how many pages it has */
    int examine() throws IOException {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        if (!raw.substring(Math.max(0, raw.length() - END)).contains("%%EOF")) {
            throw new Unusable(DocumentFault.UNREADABLE);
        }
        String plain = unescaped(raw);
        if (IN_PARTS.matcher(plain).find() && PACKED_OTHERWISE.matcher(plain).find()) {
            throw new Unusable(DocumentFault.TOO_COMPLEX);
        }
        new PackedBytes(settings.unpacked().toBytes()).countAll(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new Unusable(DocumentFault.PROTECTED);
            }
            int pages = pages(document);
            new PdfObjects(settings).check(document.getDocument());
            return pages;
        } catch (InvalidPasswordException locked) {
            throw new Unusable(DocumentFault.PROTECTED);
        }
    }

    /** A letter of a name may be written as its number. */
    private static String unescaped(String raw) {
        return raw.contains("#")
                ? CODED_LETTER
                        .matcher(raw)
                        .replaceAll(code -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(code.group(1), 16))))
                : raw;
    }

    private int pages(PDDocument document) {
        int pages = 0;
        for (PDPage each : document.getPages()) {
            pages++;
            if (pages > settings.pages() || each == null) {
                throw new Unusable(DocumentFault.TOO_MANY_PAGES, settings.pages());
            }
        }
        if (pages == 0) {
            throw new Unusable(DocumentFault.UNREADABLE);
        }
        return pages;
    }
}
