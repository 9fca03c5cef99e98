package clinic.vein.messaging;

import clinic.vein.links.WriteOutLinks;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A subject and a body, with placeholders or filled in. */
public record MessageText(String subject, String body) {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** @throws IllegalArgumentException when a value is missing: a message with a gap must not go out */
    MessageText with(Map<String, String> values) {
        // A subject becomes a line of a mail's head: what stood on a second line would be a line of its own there.
        return new MessageText(LINE_BREAKS.matcher(fill(subject, values)).replaceAll(" "), fill(body, values));
    }

    /** A text message, filled in. */
    static String shortText(String text, Map<String, String> values) {
        return LINE_BREAKS.matcher(fill(text, values)).replaceAll(" ");
    }

    /** With the secrets of its links, which whoever reads it here is not shown. */
    MessageText goingOut(WriteOutLinks links) {
        return new MessageText(subject, links.in(body));
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
