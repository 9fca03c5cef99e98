package clinic.vein.vascular.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text of a letter states that is known from the record, in its order: dates, numbers, classes such as C4a, and words
 * that must not be exchanged, such as names, sides, veins and a no.
 */
final class LetterFacts {

    private static final String DATE_OR_NUMBER =
            "\\d{1,2}\\.? \\p{L}+ \\d{4}|\\p{L}+ \\d{1,2}, \\d{4}" + "|[\\p{L}\\d]*\\d[\\p{L}\\d]*(?:[.,:/-]\\d+)*";

    private final Pattern facts;

    /** @param words that are facts as well, in whatever capitals */
    LetterFacts(Collection<String> words) {
        String any = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .sorted((one, other) -> other.length() - one.length())
                .map(word -> "(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])")
                .collect(Collectors.joining("|"));
        this.facts = Pattern.compile(
                any.isEmpty() ? DATE_OR_NUMBER : DATE_OR_NUMBER + "|" + any,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Those that are in one of the texts and not, or not as often, in the other; all of both where only their order is another. */
    Set<String> differing(String before, String after) {
        List<String> was = in(before);
        List<String> is = in(after);
        if (was.equals(is)) {
            return Set.of();
        }
        List<String> gone = new ArrayList<>(was);
        is.forEach(gone::remove);
        List<String> come = new ArrayList<>(is);
        was.forEach(come::remove);
        Set<String> differing =
                Stream.concat(gone.stream(), come.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        return differing.isEmpty() ? new LinkedHashSet<>(is) : differing;
    }

    private List<String> in(String text) {
        return facts.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(fact -> fact.toLowerCase(Locale.ROOT))
                .toList();
    }
}
