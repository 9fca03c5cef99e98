package clinic.vein.messaging;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A subject and a body, with placeholders or filled in. */
public record MessageText(String subject, String body) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** @param text the subject on the first line, then the body */
    static MessageText parse(String text) {
        String[] parts = text.strip().split("\\R", 2);
        return new MessageText(parts[0].strip(), parts[1].strip());
    }

    /** @throws IllegalArgumentException when a value is missing: a message with a gap must not go out */
    MessageText with(Map<String, String> values) {
        return new MessageText(fill(subject, values), fill(body, values));
    }

    /** One pass, so that braces in a value stay what they are. */
    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for {" + place.group(1) + "}");
            }
            return Matcher.quoteReplacement(value.strip());
        });
    }
}
