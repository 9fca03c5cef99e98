package clinic.vein.links;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where in a message the secret of a link belongs. */
final class PlacesOfLinks {

    private static final Pattern PLACE =
            Pattern.compile("(?<=" + PatientLink.PATH + ")\\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})}");

    private PlacesOfLinks() {}

    static String of(PatientLink link) {
        return "{" + link.id() + "}";
    }

    static Set<UUID> in(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> UUID.fromString(place.group(1)))
                .collect(Collectors.toSet());
    }

    static String fill(String text, Function<UUID, String> secret) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(secret.apply(UUID.fromString(place.group(1)))));
    }
}
