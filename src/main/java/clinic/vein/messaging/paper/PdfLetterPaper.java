package clinic.vein.messaging.paper;

import clinic.vein.kernel.Words;
import clinic.vein.messaging.LetterPaper;
import clinic.vein.messaging.LetterText;
import clinic.vein.messaging.Printed;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints letters as PDF from the HTML template {@code letters/letter.html}. */
@Component
class PdfLetterPaper implements LetterPaper {

    private final PdfTemplates templates;

    PdfLetterPaper(PdfTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Printed print(Referral referral, LetterText text, LocalDate day, Words words) {
        Patient patient = referral.report().patient();
        return templates.print(
                "letter",
                words.language(),
                Map.of(
                        "referral",
                        referral,
                        "patient",
                        patient,
                        "underAge",
                        patient.isUnderAge(day),
                        "dateOfBirth",
                        patient.dateOfBirth().in(words),
                        "letter",
                        text,
                        "day",
                        words.day(day)));
    }
}
