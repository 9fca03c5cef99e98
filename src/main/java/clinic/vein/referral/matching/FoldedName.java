package clinic.vein.referral.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name without what people and keyboards write differently: case, accents, apostrophes, hyphens and spaces, and letters
 * that another alphabet writes as two. It is for comparing only; several names may fold to the same, and whether they are
 * one person's is then asked.
 *
 * @param whole all its letters
 * @param parts each part of a name of several, such as a double-barrelled one
 */
record FoldedName(String whole, Set<String> parts) {

    /** Keyboards have them all: quotation marks, accents that stand alone, primes, and letters of their own. */
    private static final Pattern APOSTROPHES = Pattern.compile(
            "['`\u00B4\u02B9\u02BB-\u02BF\u02C8\u02CA\u02CB\u0312-\u0315\u055A\u05F3\u2018-\u201B\u2032\u2035\uA78C\uFF07]");

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Dakuten make another sound, not an accent. */
    private static final int VOICED = 0x3099;

    private static final int HALF_VOICED = 0x309A;

    /** As in passports (ICAO Doc 9303, part 3, section 6), with what they write as vowel and e left to {@link #VOWEL}. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'æ', "a"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'œ', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ə', "e"),
            Map.entry((int) 'ς', "σ"));

    /** An umlaut is written as the vowel alone or as vowel and e, the Nordic å also as aa. */
    private static final Pattern VOWEL = Pattern.compile("([aou])e|(a)a+");

    static FoldedName of(@Nullable String name) {
        String text = name == null ? "" : name;
        String plain = APOSTROPHES.matcher(text).replaceAll("");
        List<String> words = parts(plain);
        Set<String> parts = new LinkedHashSet<>();
        words.forEach(word -> parts.add(onlyVowels(word)));
        if (plain.length() < text.length()) {
            // Somebody may look for O'Brien as Brien.
            parts(APOSTROPHES.matcher(text).replaceAll(" ")).forEach(part -> parts.add(onlyVowels(part)));
        }
        return new FoldedName(onlyVowels(String.join("", words)), Collections.unmodifiableSet(parts));
    }

    /** Its parts as gaps and hyphens part them; an apostrophe is none. */
    static List<String> words(String name) {
        return parts(APOSTROPHES.matcher(name).replaceAll("")).stream()
                .map(FoldedName::onlyVowels)
                .toList();
    }

    private static List<String> parts(String text) {
        String plain = letters(Normalizer.normalize(text, Normalizer.Form.NFKC));
        List<String> parts = new ArrayList<>();
        for (String part : GAPS.split(plain)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isAccent(c) && Character.getType(c) != Character.FORMAT)
                .forEach(c -> {
                    String other = LETTERS.get(c);
                    if (other == null) {
                        letters.appendCodePoint(c);
                    } else {
                        letters.append(other);
                    }
                });
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** Marks of no script of their own are accents; the vowel signs of India and Thailand are letters. */
    private static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED
                && c != VOICED
                && c != HALF_VOICED;
    }

    private static String onlyVowels(String text) {
        return VOWEL.matcher(text).replaceAll(pair -> pair.group(1) == null ? pair.group(2) : pair.group(1));
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    /** A single letter is an initial; an empty name says nothing. */
    Likeness to(FoldedName other) {
        if (isEmpty() || other.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        if (whole.equals(other.whole)) {
            return Likeness.SAME;
        }
        if (sharesPart(other) || abbreviates(other) || other.abbreviates(this)) {
            return Likeness.SIMILAR;
        }
        return isNearly(other) ? Likeness.NEARLY : Likeness.DIFFERENT;
    }

    private boolean isNearly(FoldedName other) {
        return Spelling.isNearly(whole, other.whole)
                || longParts().anyMatch(part -> other.longParts().anyMatch(each -> Spelling.isNearly(part, each)));
    }

    private Stream<String> longParts() {
        return parts.stream().filter(Misspelling::canBe);
    }

    private boolean sharesPart(FoldedName other) {
        return parts.stream().anyMatch(part -> !isInitial(part) && other.parts.contains(part))
                || other.parts.contains(whole)
                || parts.contains(other.whole);
    }

    private boolean abbreviates(FoldedName other) {
        return isInitial(whole) && other.whole.startsWith(whole);
    }

    /** In a script of syllables or words one sign is a name. */
    private static boolean isInitial(String part) {
        return part.codePointCount(0, part.length()) == 1
                && !Character.isIdeographic(part.codePointAt(0))
                && Character.UnicodeScript.of(part.codePointAt(0)) != Character.UnicodeScript.HANGUL;
    }
}
