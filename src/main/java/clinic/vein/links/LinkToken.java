package clinic.vein.links;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The secret of a link, 130 random bits, in letters that can be typed from a letter as well: Crockford's base 32, in which
 * no letter is taken for a number.
 */
public record LinkToken(String text) {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken random() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        return new LinkToken(text.toString());
    }

    /** Whatever somebody typed, it is one of ours or none. */
    static LinkToken typed(String text) {
        return new LinkToken(
                text.toLowerCase(Locale.ROOT).replace("-", "").replace('o', '0').replaceAll("[il]", "1"));
    }

    /** As it is stored. */
    String sha256() {
        return Sha256.of(text);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "LinkToken[set]";
    }
}
