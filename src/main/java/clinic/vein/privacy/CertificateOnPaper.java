package clinic.vein.privacy;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
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
    private final Catalogue catalogue;
    private final ClinicSettings clinic;

    CertificateOnPaper(DocumentPaper paper, Catalogue catalogue, ClinicSettings clinic) {
        this.paper = paper;
        this.catalogue = catalogue;
        this.clinic = clinic;
    }

    /** @return a PDF document */
    public byte[] print(Certificate certificate) {
        Words words = catalogue.in(Language.ENGLISH);
        Map<String, String> about = new LinkedHashMap<>();
        about.put(words.of(Printed.CERTIFICATE), certificate.id().toString());
        about.put(words.of(Printed.ERASED_ON), words.dayAndTime(certificate.erasedAt(), clinic.zone()));
        about.put(words.of(Printed.ERASED_BY), certificate.erasedBy() + ", " + certificate.role());
        about.put(words.of(Printed.BECAUSE), words.of(certificate.ground()));
        about.put(
                words.of(Printed.RULE),
                words.of(certificate.periodOver() ? Printed.RULE_OVER : Printed.RULE_NOT_OVER, certificate.rule()));
        if (certificate.overrideReason() != null) {
            about.put(words.of(Printed.BEFORE_ITS_TIME), words.of(certificate.overrideReason()));
        }
        List<List<String>> rows = certificate.counts().entrySet().stream()
                .map(count -> List.of(count.getKey(), String.valueOf(count.getValue())))
                .toList();
        return paper.print(new PrintedDocument(
                words.of(Printed.CERTIFICATE_OF_ERASURE),
                certificate.id().toString(),
                Language.ENGLISH,
                about,
                List.of(
                        LetterSection.of(words.of(Printed.WHAT_WAS_ERASED), words.of(Printed.WHAT_STAYS)),
                        LetterSection.table(
                                words.of(Printed.ROWS),
                                List.of(words.of(Printed.TABLE), words.of(Printed.REMOVED)),
                                rows),
                        LetterSection.of(
                                words.of(Printed.TO_CHECK),
                                words.of(Printed.SHA_256, certificate.sha256()),
                                certificate.statement()))));
    }
}
