package clinic.vein.documents.file;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.DocumentSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF. It is kept as it was sent, so it must be one that does nothing and carries nothing but its pages. */
final class PdfFile {

    private static final int END = 1024;

    private final byte[] content;
    private final DocumentSettings settings;

    PdfFile(byte[] content, DocumentSettings settings) {
        this.content = content;
        this.settings = settings;
    }

    /** @return how many pages it has */
    int examine() throws IOException {
        int tail = Math.min(content.length, END);
        if (!new String(content, content.length - tail, tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new Unusable(DocumentFault.UNREADABLE);
        }
        try (PDDocument document = BoundedPdf.open(content, settings)) {
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
