package clinic.vein.security.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes of fifty bits for who has lost the device, in letters that nobody takes for one another. */
final class RecoveryCodes {

    static final int NUMBER = 10;

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;

    private RecoveryCodes() {}

    static List<String> random(SecureRandom random) {
        return Stream.generate(() -> one(random)).distinct().limit(NUMBER).toList();
    }

    /** As it was made, from what somebody typed; nothing where it cannot be one. */
    static Optional<String> read(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.length() == LENGTH && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Easier to read and to copy. */
    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    private static String one(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(index -> code.append(LETTERS.charAt(index)));
        return code.toString();
    }
}
