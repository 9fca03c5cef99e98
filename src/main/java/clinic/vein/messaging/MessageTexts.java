package clinic.vein.messaging;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
import java.util.Optional;

/** The texts of all messages, read once at start-up so that a missing one shows then and not on the day it is needed. */
final class MessageTexts {

    private static final String BODY = "{body}";
    private static final String EMERGENCY = "{emergency}";
    private static final String APPOINTMENT = "{appointment}";

    private enum Part {
        SUBJECT,
        BODY,
        TEXT
    }

    private final Catalogue catalogue;

    MessageTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (MessageTemplate template : MessageTemplate.values()) {
            for (Audience audience : template.audiences()) {
                for (Language language : catalogue.forPatients()) {
                    of(template, audience, catalogue.in(language));
                    shortText(template, audience, catalogue.in(language));
                }
            }
        }
    }

    /** In the language of whoever reads; practices and staff read English. */
    Words words(Audience audience, Language patient) {
        return catalogue.in(audience == Audience.PATIENT ? patient : Language.ENGLISH);
    }

    MessageText of(MessageTemplate template, Audience audience, Words words) {
        if (!template.audiences().contains(audience)) {
            throw new IllegalArgumentException(template + " has no text for " + audience);
        }
        String body = words.part(template, audience, Part.BODY);
        String framed = switch (audience) {
            case PATIENT ->
                words.of(MessageFrame.PATIENT)
                        .replace(BODY, body)
                        .replace(EMERGENCY, words.of(MessageFrame.EMERGENCY))
                        .replace(APPOINTMENT, words.of(MessageFrame.APPOINTMENT_LINKS));
            case PRACTICE -> words.of(MessageFrame.PRACTICE).replace(BODY, body);
            case STAFF -> body;
        };
        return new MessageText(words.part(template, audience, Part.SUBJECT), framed);
    }

    /** As a text message, with placeholders; empty where it has no such form. */
    Optional<String> shortText(MessageTemplate template, Audience audience, Words words) {
        return audience == Audience.PATIENT && template.isTexted()
                ? Optional.of(words.of(MessageFrame.TEXT).replace(BODY, words.part(template, audience, Part.TEXT)))
                : Optional.empty();
    }
}
