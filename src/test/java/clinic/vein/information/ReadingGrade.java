package clinic.vein.information;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which school year a text can be read, by published formulas. A child of year six is eleven years old.
 *
 * <p>English: the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of new readability formulas,
 * Naval Technical Training Command, report 8-75). German: the first Wiener Sachtextformel (Bamberger and Vanecek 1984, Lesen
 * - Verstehen - Lernen - Schreiben). Syllables are counted as groups of vowels.
 */
final class ReadingGrade {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d’]*(?:[.,]\\d+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:])\\s+");
    private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern GERMAN_VOWELS = Pattern.compile("aa|ai|au|äu|ee|ei|eu|ie|oo|[aeiouäöüy]");

    private ReadingGrade() {}

    /** @param texts paragraphs and items of lists, which end a sentence whether or not there is a full stop */
    static double english(List<String> texts) {
        List<String> words = words(texts);
        double syllables =
                words.stream().mapToInt(ReadingGrade::englishSyllables).sum();
        return 0.39 * words.size() / sentences(texts) + 11.8 * syllables / words.size() - 15.59;
    }

    static double german(List<String> texts) {
        List<String> words = words(texts);
        double count = words.size();
        double threeSyllables =
                100 * words.stream().filter(word -> germanSyllables(word) >= 3).count() / count;
        double oneSyllable =
                100 * words.stream().filter(word -> germanSyllables(word) == 1).count() / count;
        double longWords =
                100 * words.stream().filter(word -> word.length() > 6).count() / count;
        return 0.1935 * threeSyllables
                + 0.1672 * count / sentences(texts)
                + 0.1297 * longWords
                - 0.0327 * oneSyllable
                - 0.875;
    }

    static int englishSyllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (letters.isEmpty()) {
            return spoken(word);
        }
        // A last e, es or ed is not heard, unless it makes a syllable of its own, as in "table", "pulses" and "needed".
        String heard = letters.replaceAll("(?<=[^aeiouyl])es?$|(?<=[^aeiouydt])ed$", "");
        String stem = letters.matches(".*(?:s|c|x|z|ch|sh|g)es") ? letters : heard;
        int groups = count(ENGLISH_VOWELS, stem) + count(Pattern.compile("i[ao](?!n\\b)|iu|eo"), stem);
        return Math.max(1, groups);
    }

    static int germanSyllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        return letters.matches("[\\d.,]+") ? spoken(word) : Math.max(1, count(GERMAN_VOWELS, letters));
    }

    /** A number is said with about as many syllables as it has digits. */
    private static int spoken(String number) {
        return number.replaceAll("\\D", "").length();
    }

    private static List<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> WORD.matcher(text).results())
                .map(found -> found.group())
                .toList();
    }

    private static double sentences(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(SENTENCE_END.split(text.strip())))
                .filter(sentence -> WORD.matcher(sentence).find())
                .count();
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }
}
