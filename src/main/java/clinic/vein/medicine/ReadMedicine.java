package clinic.vein.medicine;

import clinic.vein.medicine.Reading.Coded;
import clinic.vein.medicine.Reading.None;
import clinic.vein.medicine.Reading.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads a line as patients and practices write it, such as "Phenergan 25mg tabs nocte" or "sertraline and promethazine". It
 * is read only when each word of it is a name in the table, or says nothing but a dose: what is stopped, refused, not
 * tolerated or guessed has a word that is neither, and is left to a person.
 */
@Component
class ReadMedicine {

    private static final Pattern BETWEEN = Pattern.compile("(?:and|und|plus|sowie)(?![\\p{L}\\d])");

    private static final String MEDICINES = "(?: (?:medicines?|medications?|meds|drugs|medikamente?|arzneimittel))?";

    /** That there is none; only when nothing else is said. */
    private static final Pattern NONE = Pattern.compile("[-/ ]+"
            + "|(?:i do not take|i dont take|im not taking|i am not taking|not taking) any" + MEDICINES + "[.!]?"
            + "|(?:i take |taking |ich nehme |nehme )?(?:none|nil|nothing|no|keine?|keins|nichts|nein|n a|na)"
            + MEDICINES
            + "(?: (?:at present|currently|at all|at the moment|derzeit|zurzeit|zur zeit|ein))?[.!]?");

    private final MedicineTable table;
    private final List<String> longestFirst;

    ReadMedicine(MedicineTable table) {
        this.table = table;
        this.longestFirst = table.exactNames().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    Reading read(String text) {
        String folded = FoldedText.of(text);
        if (saysNone(folded)) {
            return new None();
        }
        Set<Ingredient> found = new LinkedHashSet<>();
        int at = 0;
        while (at < folded.length()) {
            String name = nameAt(folded, at);
            int length = name.isEmpty() ? passedOver(folded, at) : name.length();
            if (length == 0) {
                return new Unread();
            }
            found.addAll(table.exactly(name));
            at += length;
        }
        return found.isEmpty() || mayBeForTheEye(folded, found) ? new Unread() : new Coded(new ArrayList<>(found));
    }

    /** Drops of a medicine that is also put into eyes, ears or the nose, where it does not act on the whole body. */
    private static boolean mayBeForTheEye(String folded, Set<Ingredient> found) {
        return DoseWords.saysDrops(folded)
                && found.stream().anyMatch(each -> each.classes().contains(MedicineClass.TOPICAL_DROPS));
    }

    private static boolean saysNone(String folded) {
        return !folded.isEmpty() && NONE.matcher(folded).matches();
    }

    private String nameAt(String folded, int at) {
        if (at > 0 && isPartOfWord(folded.charAt(at - 1)) && isPartOfWord(folded.charAt(at))) {
            return "";
        }
        return longestFirst.stream()
                .filter(name -> folded.startsWith(name, at) && endsAt(folded, at + name.length()))
                .findFirst()
                .orElse("");
    }

    private static boolean endsAt(String folded, int end) {
        return end == folded.length() || !isPartOfWord(folded.charAt(end));
    }

    private static int passedOver(String folded, int at) {
        var between = BETWEEN.matcher(folded).region(at, folded.length());
        if (between.lookingAt()) {
            return between.end() - at;
        }
        return DoseWords.lengthAt(folded, at);
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
