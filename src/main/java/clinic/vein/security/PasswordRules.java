package clinic.vein.security;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be (OWASP ASVS 5.0, 6.2): long, and not what everybody tries first. No rules about kinds of
 * characters, no expiry: both make passwords worse.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** So many different characters must remain when all that is easy to guess is taken away. */
    private static final int UNGUESSED = 5;

    private static final int SHORTEST_WORD = 3;

    private final List<String> commonWords;
    private final List<String> clinicWords;

    PasswordRules(ClinicSettings clinic) {
        this.commonWords = read("passwords/common-words.txt");
        this.clinicWords = words(clinic.name()).toList();
    }

    /** Why the password will not do, in words for whoever chose it. */
    public Optional<String> objection(String password, String... personalWords) {
        if (!isLongEnough(password)) {
            return objection(PasswordObjection.TOO_SHORT, SHORTEST);
        }
        if (!isShortEnough(password)) {
            return objection(PasswordObjection.TOO_LONG, LONGEST);
        }
        return isHardToGuess(password, personalWords) ? Optional.empty() : objection(PasswordObjection.EASY_TO_GUESS);
    }

    private static Optional<String> objection(PasswordObjection objection, Object... values) {
        return Optional.of(new Phrase(objection, values).inEnglish());
    }

    public boolean isLongEnough(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST;
    }

    public boolean isShortEnough(String password) {
        return password.length() <= LONGEST;
    }

    /** @param personalWords the account's id and its owner's names; may be null or blank */
    public boolean isHardToGuess(String password, String... personalWords) {
        List<String> personal = words(String.join(" ", known(personalWords))).toList();
        List<String> guesses = Stream.of(commonWords, clinicWords, personal)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        // An id may itself have a year or a run in it.
        String impersonal = without(password.toLowerCase(Locale.ROOT), personal);
        String rest = withoutRuns(impersonal.replaceAll("(19|20)\\d\\d", " "), true);
        String restAsWritten = withoutRuns(without(rest, guesses), false);
        String restAsMeant = withoutRuns(without(withLettersForSigns(rest), guesses), false);
        return different(restAsWritten) >= UNGUESSED && different(restAsMeant) >= UNGUESSED;
    }

    private static String[] known(String... words) {
        return Arrays.stream(words).filter(word -> word != null).toArray(String[]::new);
    }

    private static String without(String text, List<String> guesses) {
        String rest = text;
        for (String guess : guesses) {
            rest = rest.replace(guess, " ");
        }
        return rest;
    }

    /** Takes out three or more characters of which each is the same as, or the neighbour of, the one before. */
    private static String withoutRuns(String text, boolean onlyDigits) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = from + 1;
            while (to < text.length() && Math.abs(text.charAt(to) - text.charAt(to - 1)) <= 1) {
                to++;
            }
            boolean isRun = to - from >= 3 && (!onlyDigits || Character.isDigit(text.charAt(from)));
            rest.append(isRun ? " " : text.substring(from, to));
            from = to;
        }
        return rest.toString();
    }

    private static String withLettersForSigns(String text) {
        StringBuilder meant = new StringBuilder(text);
        for (int i = 0; i < meant.length(); i++) {
            int sign = "0134578@$!".indexOf(meant.charAt(i));
            if (sign >= 0) {
                meant.setCharAt(i, "oleastbasi".charAt(sign));
            }
        }
        return meant.toString();
    }

    private static long different(String rest) {
        return rest.chars().filter(Character::isLetterOrDigit).distinct().count();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD);
    }

    private static List<String> read(String file) {
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
