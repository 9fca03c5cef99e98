package clinic.vein.referral;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a patient is given to ask after a referral, such as {@code VC-7K2M-Q4TX}: no vowels and no look-alikes, so that
 * it can be read over the telephone and spells nothing; 40 bits, so that it cannot be guessed.
 */
public record Reference(String value) {

    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("VC-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final int LONGEST_TYPED = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reference");
        }
    }

    public static Reference random() {
        StringBuilder text = new StringBuilder("VC-");
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    /** As people copy it: lower case, with spaces, without hyphens, without the letters in front. */
    public static Optional<Reference> asTyped(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
        String core = text.length() == 10 && text.startsWith("VC") ? text.substring(2) : text;
        if (core.length() != 8) {
            return Optional.empty();
        }
        String form = "VC-" + core.substring(0, 4) + "-" + core.substring(4);
        return FORM.matcher(form).matches() ? Optional.of(new Reference(form)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
