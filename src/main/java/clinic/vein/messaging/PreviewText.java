package clinic.vein.messaging;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Words;
import clinic.vein.referral.Background;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A message or a letter as it would go out, to an invented patient: nothing is kept, and no link leads anywhere. */
@Component
public class PreviewText {

    private static final ReferralId NOBODY = ReferralId.of("00000000-0000-4000-8000-000000000000");
    private static final Reference REFERENCE = new Reference("VC-2222-2222");
    private static final LocalDate BORN = LocalDate.of(1961, 4, 3);
    private static final Instant WHEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final MessageTexts texts;
    private final Catalogue catalogue;
    private final LetterPaper paper;
    private final ClinicSettings clinic;
    private final PublicAddress address;

    PreviewText(Catalogue catalogue, LetterPaper paper, ClinicSettings clinic, PublicAddress address) {
        this.texts = new MessageTexts(catalogue);
        this.catalogue = catalogue;
        this.paper = paper;
        this.clinic = clinic;
        this.address = address;
    }

    public MessageText message(MessageTemplate template, Audience audience, Language language) {
        Words words = texts.words(audience, language);
        MessageText text = texts.of(template, audience, words);
        return text.with(values(text.subject() + text.body(), words));
    }

    /** The same as a text message; empty where it never goes out as one. */
    public Optional<String> shortText(MessageTemplate template, Audience audience, Language language) {
        Words words = texts.words(audience, language);
        return texts.shortText(template, audience, words).map(text -> MessageText.shortText(text, values(text, words)));
    }

    private Map<String, String> values(String text, Words words) {
        Map<String, String> values = new HashMap<>();
        PLACE.matcher(text).results().forEach(place -> values.put(place.group(1), value(place.group(1), words)));
        return values;
    }

    /** @return a PDF document */
    public byte[] letter(LetterKind kind, Language language) {
        Words words = catalogue.in(language);
        LetterText text = new LetterText(
                kind,
                List.of(LetterSection.of(
                        words.of(Sample.HEADING), words.of(Sample.ADVICE), words.of(Sample.WOULD_CHANGE))),
                new Actor(words.of(Sample.WHO), Role.PHYSICIAN));
        return paper.print(referral(words), text, LocalDate.ofInstant(WHEN, clinic.zone()), words)
                .pdf();
    }

    private String value(String place, Words words) {
        Patient patient = patient(words);
        return switch (place) {
            case "salutation" -> words.of(MessageFrame.DEAR, patient.givenName());
            case "patientName" -> patient.fullName();
            case "dateOfBirth" -> patient.dateOfBirth().in(words);
            case "reference" -> REFERENCE.value();
            case "clinic" -> clinic.name();
            case "telephone" -> clinic.telephone();
            case "emergencyNumber" -> clinic.emergency(words);
            case "information" -> address.information(words.language());
            case "when", "before", "until", "dueAt", "since" -> words.dayAndTime(WHEN, clinic.zone());
            case "answerBy", "reviewAgain", "day" -> words.day(WHEN, clinic.zone());
            case "session" -> "1";
            case "planned" -> "3";
            // Whatever else there is, is a link.
            default -> Sample.of(place).map(words::of).orElseGet(() -> address.page("/", words.language()));
        };
    }

    private Referral referral(Words words) {
        return new Referral(
                NOBODY,
                REFERENCE,
                ReferralState.IN_REVIEW,
                null,
                null,
                new ReferralReport(
                        Source.SELF, patient(words), RestlessLegs.NOT_ASKED, Veins.NOT_ASKED, Background.NOT_ASKED),
                WHEN,
                WHEN,
                Optional.empty(),
                1);
    }

    private static Patient patient(Words words) {
        return new Patient(
                words.of(Sample.GIVEN_NAME),
                words.of(Sample.FAMILY_NAME),
                BORN,
                Patient.SexAtBirth.FEMALE,
                null,
                null,
                words.of(Sample.ADDRESS),
                null,
                words.of(Sample.PRACTICE),
                words.language());
    }
}
