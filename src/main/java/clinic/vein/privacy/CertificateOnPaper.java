package clinic.vein.privacy;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.messaging.ClinicDates;
import clinic.vein.messaging.DocumentPaper;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.PrintedDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints certificates of erasure. */
@Component
public class CertificateOnPaper {

    private final DocumentPaper paper;
    private final ClinicSettings clinic;

    CertificateOnPaper(DocumentPaper paper, ClinicSettings clinic) {
        this.paper = paper;
        this.clinic = clinic;
    }

    /** @return a PDF document */
    public byte[] print(Certificate certificate) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Certificate", certificate.id().toString());
        about.put("Erased on", ClinicDates.dayAndTime(certificate.erasedAt(), clinic.zone()));
        about.put("Erased by", certificate.erasedBy() + ", " + certificate.role());
        about.put("Because", certificate.ground().words());
        about.put("Rule", certificate.rule() + (certificate.periodOver() ? ", over" : ", not over"));
        if (certificate.overrideReason() != null) {
            about.put("Before its time", certificate.overrideReason().words());
        }
        List<List<String>> rows = certificate.counts().entrySet().stream()
                .map(count -> List.of(count.getKey(), String.valueOf(count.getValue())))
                .toList();
        return paper.print(new PrintedDocument(
                "Certificate of erasure",
                certificate.id().toString(),
                Language.ENGLISH,
                about,
                List.of(
                        LetterSection.of(
                                "What was erased",
                                "All that told whose record it was or what was said, found and measured, in the clinic's"
                                        + " tables and in those of the process engine. What stays are dates, states and"
                                        + " counts, for the clinic's figures."),
                        LetterSection.table("Rows", List.of("Table", "Removed or stripped"), rows),
                        LetterSection.of(
                                "To check it",
                                "The SHA-256 of the lines below, in UTF-8, must be " + certificate.sha256() + ".",
                                certificate.statement()))));
    }
}
