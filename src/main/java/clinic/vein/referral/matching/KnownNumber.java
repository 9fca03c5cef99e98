package clinic.vein.referral.matching;

import clinic.vein.referral.Patient.Identifier;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that tells people apart: one number of one system, without the spaces of its writing. Numbers that are
 * known to be none, such as an NHS number whose check digit is wrong, are not kept here: they prove nothing. Nor is
 * a {@link Placeholder}.
 */
record KnownNumber(String system, String number) {

    private static final String NHS = "nhs";

    /** How senders name the NHS number, letters and digits alone; the last is its OID. */
    private static final Set<String> NAMES_OF_NHS = Set.of(
            "nhs",
            "nhsno",
            "nhsnumber",
            "urnnhs",
            "urnnhsno",
            "urnnhsnumber",
            "urnnhsukidentitynhsno",
            "httpsfhirnhsukidnhsnumber",
            "httpfhirnhsnetidnhsnumber",
            "urnoid21684011138832141",
            "21684011138832141");

    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    static Optional<KnownNumber> of(@Nullable Identifier identifier) {
        if (identifier == null || identifier.system() == null || identifier.value() == null) {
            return Optional.empty();
        }
        String system = PUNCTUATION.matcher(plain(identifier.system())).replaceAll("");
        String number = SPACES.matcher(plain(identifier.value()).toUpperCase(Locale.ROOT))
                .replaceAll("");
        if (Placeholder.is(number)) {
            return Optional.empty();
        }
        if (!NAMES_OF_NHS.contains(system)) {
            return Optional.of(new KnownNumber(system, number));
        }
        String digits = number.replace("-", "");
        return isNhsNumber(digits) ? Optional.of(new KnownNumber(NHS, digits)) : Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Modulus 11 with the weights 10 to 2, as the NHS Data Dictionary defines the check digit. */
    static boolean isNhsNumber(String digits) {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /** Only numbers of one system contradict each other. */
    Likeness to(KnownNumber other) {
        if (!system.equals(other.system)) {
            return Likeness.UNKNOWN;
        }
        return number.equals(other.number) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    String key() {
        return system + " " + number;
    }
}
