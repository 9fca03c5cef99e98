package clinic.vein.vascular.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text of a letter states that is known from the record: dates, numbers, classes such as C4a, and names. */
final class LetterFacts {

    private static final Pattern DATE_OR_NUMBER = Pattern.compile(
            "\\d{1,2}\\.? \\p{L}+ \\d{4}|\\p{L}+ \\d{1,2}, \\d{4}" + "|[\\p{L}\\d]*\\d[\\p{L}\\d]*(?:[.,:/-]\\d+)*");

    private LetterFacts() {}

    /**
     * Which of them are in the one text and not, or not as often, in the other.
     *
     * @param names whose absence or presence is a difference as well
     */
    static Set<String> differing(String before, String after, Set<String> names) {
        List<String> gone = in(before, names);
        List<String> come = in(after, names);
        List<String> both = new ArrayList<>(gone);
        come.forEach(gone::remove);
        both.forEach(come::remove);
        Set<String> differing = new TreeSet<>(Comparator.naturalOrder());
        differing.addAll(gone);
        differing.addAll(come);
        return differing;
    }

    private static List<String> in(String text, Set<String> names) {
        List<String> facts = new ArrayList<>(Stream.concat(
                        DATE_OR_NUMBER.matcher(text).results().map(MatchResult::group),
                        names.stream().filter(name -> !name.isBlank() && text.contains(name)))
                .toList());
        return facts;
    }
}
