package clinic.vein.messaging.paper;

import clinic.vein.messaging.DocumentPaper;
import clinic.vein.messaging.PrintedDocument;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints documents as PDF from the HTML template {@code letters/document.html}. */
@Component
class PdfDocumentPaper implements DocumentPaper {

    private final PdfTemplates templates;

    PdfDocumentPaper(PdfTemplates templates) {
        this.templates = templates;
    }

    @Override
    public byte[] print(PrintedDocument document) {
        return templates
                .print("document", document.language(), Map.of("document", document))
                .pdf();
    }
}
