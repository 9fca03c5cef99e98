package clinic.vein.messaging;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Words;
import clinic.vein.links.WriteOutLinks;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a message on paper as it was written, with the address that the referral has now. */
@Component
public class PrintMessage {

    private final DocumentPaper paper;
    private final ClinicSettings clinic;
    private final Catalogue catalogue;
    private final WriteOutLinks links;

    PrintMessage(DocumentPaper paper, ClinicSettings clinic, Catalogue catalogue, WriteOutLinks links) {
        this.catalogue = catalogue;
        this.links = links;
        this.paper = paper;
        this.clinic = clinic;
    }

    /** As it is sent from a telephone, by whoever has seen that it goes to the right one. */
    public String text(PendingMessage message) {
        return message.text().goingOut(links).body();
    }

    /** @return a PDF document */
    public byte[] print(PendingMessage message, Referral referral) {
        Patient patient = referral.report().patient();
        Words words = catalogue.in(message.language());
        Map<String, String> about = new LinkedHashMap<>();
        if (message.recipient() == Audience.PRACTICE) {
            about.put(words.of(PaperLabel.TO), patient.practice());
        } else {
            boolean underAge = patient.isUnderAge(LocalDate.ofInstant(message.createdAt(), clinic.zone()));
            about.put(
                    words.of(PaperLabel.TO),
                    underAge ? words.of(PaperLabel.PARENTS_OF, patient.fullName()) : patient.fullName());
            if (patient.address() != null) {
                about.put(words.of(PaperLabel.ADDRESS), patient.address());
            }
        }
        about.put(words.of(PaperLabel.DATE), words.day(message.createdAt(), clinic.zone()));
        about.put(words.of(PaperLabel.REFERENCE), referral.reference().value());
        List<String> paragraphs = List.of(message.text().goingOut(links).body().split("\\n\\s*\\n"));
        return paper.print(new PrintedDocument(
                message.text().subject(),
                referral.reference().value(),
                words.language(),
                about,
                List.of(new LetterSection("", paragraphs, List.of(), List.of()))));
    }
}
