package clinic.vein.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The texts of all messages, read once at start-up so that a missing one shows then and not on the day it is needed. */
final class MessageTexts {

    private record Key(MessageTemplate template, Audience audience) {}

    private final Map<Key, MessageText> texts = new HashMap<>();

    MessageTexts() {
        for (MessageTemplate template : MessageTemplate.values()) {
            for (Audience audience : template.audiences()) {
                texts.put(new Key(template, audience), MessageText.parse(read(template, audience)));
            }
        }
    }

    MessageText of(MessageTemplate template, Audience audience) {
        MessageText text = texts.get(new Key(template, audience));
        if (text == null) {
            throw new IllegalArgumentException(template + " has no text for " + audience);
        }
        return text;
    }

    private static String read(MessageTemplate template, Audience audience) {
        String file =
                "/messages/%s.%s.txt".formatted(template.code(), audience.name().toLowerCase(Locale.ROOT));
        try (InputStream text = MessageTexts.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("No message text " + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
