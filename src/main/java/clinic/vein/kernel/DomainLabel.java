package clinic.vein.kernel;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One part of a domain, as name servers know it.
 *
 * <p>Java translates by the rules of 2003 (RFC 3490). Where those of today (UTS 46, section 7) lead elsewhere, as from
 * {@code faß} to {@code fass}, there is no translation rather than the wrong one.
 */
final class DomainLabel {

    private static final int LONGEST = 63;
    private static final Pattern LETTERS_DIGITS_HYPHENS = Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?");

    /** Sharp s, final sigma, zero-width joiner and non-joiner: UTS 46 calls them deviation characters. */
    private static final Pattern DEVIATIONS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    private DomainLabel() {}

    static Optional<String> inNameServers(String label) {
        if (EmailAddress.isAscii(label)) {
            return ofAscii(label);
        }
        if (DEVIATIONS.matcher(label).find()) {
            return Optional.empty();
        }
        String meant = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            String name = IDN.toASCII(meant, IDN.USE_STD3_ASCII_RULES);
            return IDN.toUnicode(name).equals(meant) ? ofAscii(name) : Optional.empty();
        } catch (IllegalArgumentException untranslatable) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofAscii(String label) {
        return label.length() <= LONGEST
                        && LETTERS_DIGITS_HYPHENS.matcher(label).matches()
                ? Optional.of(label)
                : Optional.empty();
    }
}
