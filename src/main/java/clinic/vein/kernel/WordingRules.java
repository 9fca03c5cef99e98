package clinic.vein.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a clinic's own text must keep to. It has the places of the text that it takes the place of: a link, a day and the
 * paragraph for emergencies cannot be left out, and nothing is filled in that nobody fills in.
 */
final class WordingRules {

    private static final int LONGEST = 8_000;
    private static final int LONGEST_LINE = 150;

    /** Four parts as networks count them, which is our own bound; with a letter that is not in the alphabet of GSM it is nine. */
    private static final int LONGEST_TEXT_MESSAGE = 600;

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern NUMBERED = Pattern.compile("\\{\\d+}");

    /** Thymeleaf, Spring and others would run such; here nobody would, and nobody shall wonder. */
    private static final Pattern EXPRESSION = Pattern.compile("[$#*@~%]\\s*\\{|\\[\\[|\\[\\(|<%|\\{\\{");

    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?\\p{L}]|&(?:#\\w+|\\w+);");

    /** Labels are lines, of which one stands in a style sheet between straight quotation marks. */
    private static final String LABEL = "letter.";

    private static final Pattern NOT_IN_A_LABEL = Pattern.compile("[\"'\\\\\\v]");
    /**
     * Of the words on letters, those that stand nowhere else. The others name legs, veins, products and people in forms,
     * dose tables and case files as well, where they must mean what they say.
     */
    private static final Pattern ON_LETTERS_ALONE = Pattern.compile(
            "(?:letter|PaperLabel|LetterKind|LetterHeading|AdviceText|AftercareText|ClosingText|TriageWords|TreatedCauses)\\..*"
                    + "|.*\\.plain");

    private static final String SUBJECT = ".SUBJECT";
    private static final String BODY = ".BODY";
    private static final String TEXT_MESSAGE = ".TEXT";
    private static final String MESSAGE = "MessageTemplate.";
    private static final String FRAME = "MessageFrame.";

    private final Map<String, String> shipped;
    private final boolean isLetters;

    /**
     * @param shipped the texts of the file that comes with the application
     * @param isLetters whether it is the file of the words on letters
     */
    WordingRules(Map<String, String> shipped, boolean isLetters) {
        this.shipped = shipped;
        this.isLetters = isLetters;
    }

    List<Violation> check(String key, String own) {
        String ours = shipped.get(key);
        if (ours == null) {
            return List.of(new Violation(key, WordingFault.NO_SUCH_TEXT));
        }
        List<Violation> faults = new ArrayList<>();
        boolean line = key.endsWith(SUBJECT);
        add(faults, isLetters && !ON_LETTERS_ALONE.matcher(key).matches(), key, WordingFault.USED_IN_FORMS);
        add(faults, own.isBlank(), key, WordingFault.EMPTY);
        int longest = line ? LONGEST_LINE : key.endsWith(TEXT_MESSAGE) ? LONGEST_TEXT_MESSAGE : LONGEST;
        add(faults, own.length() > longest, key, WordingFault.TOO_LONG, longest);
        add(faults, line && own.strip().lines().count() > 1, key, WordingFault.MORE_THAN_ONE_LINE);
        add(faults, !AllowedCharacters.only(own, true), key, WordingFault.CHARACTER);
        add(faults, EXPRESSION.matcher(own).find(), key, WordingFault.EXPRESSION);
        add(faults, MARKUP.matcher(own).find(), key, WordingFault.MARKUP);
        add(faults, key.startsWith(LABEL) && NOT_IN_A_LABEL.matcher(own).find(), key, WordingFault.LABEL);
        add(faults, BRACE.matcher(PLACE.matcher(own).replaceAll("")).find(), key, WordingFault.BROKEN_PLACE);
        places(faults, key, ours, own);
        return List.copyOf(faults);
    }

    private void places(List<Violation> faults, String key, String ours, String own) {
        Set<String> framed = saidAround(key);
        Set<String> unknown = places(own);
        unknown.removeAll(places(ours));
        unknown.removeAll(framed);
        add(faults, !unknown.isEmpty(), key, WordingFault.UNKNOWN_PLACE, String.join(", ", unknown));
        Set<String> missing = places(ours);
        missing.removeAll(places(own));
        missing.removeAll(framed);
        add(faults, !missing.isEmpty(), key, WordingFault.MISSING_PLACE, String.join(", ", missing));
    }

    /** What stands around the body of a message in any case may be said in it again, or not; of a subject nothing does. */
    private Set<String> saidAround(String key) {
        if (!key.startsWith(MESSAGE) || !key.endsWith(BODY)) {
            return Set.of();
        }
        String[] parts = key.split("\\.");
        String frame = shipped.get(FRAME + parts[Math.min(2, parts.length - 1)]);
        Set<String> places = frame == null ? new TreeSet<>() : places(frame);
        places.remove("body");
        return places;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static void add(List<Violation> faults, boolean wrong, String key, WordingFault fault, Object... values) {
        if (wrong) {
            faults.add(new Violation(key, fault, values));
        }
    }

    /** As it is kept: where numbers are filled in, a straight apostrophe would hide what follows it. */
    static String asKept(String own) {
        return NUMBERED.matcher(own).find() ? own.replace("'", "''") : own;
    }
}
