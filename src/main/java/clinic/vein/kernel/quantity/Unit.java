package clinic.vein.kernel.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A unit that people write for a quantity; the quantity's own unit is {@code factor} times the number plus {@code offset}.
 *
 * @param spellings other ways to write it
 */
record Unit(String name, BigDecimal factor, BigDecimal offset, List<String> spellings) {

    /** Nobody means another number by it. */
    static Unit same(String name, String... spellings) {
        return new Unit(name, BigDecimal.ONE, BigDecimal.ZERO, List.of(spellings));
    }

    static Unit times(String name, String factor, String... spellings) {
        return new Unit(name, new BigDecimal(factor), BigDecimal.ZERO, List.of(spellings));
    }

    static Unit linear(String name, String factor, String offset, String... spellings) {
        return new Unit(name, new BigDecimal(factor), new BigDecimal(offset), List.of(spellings));
    }

    boolean isWritten(String text) {
        String written = key(text);
        return Stream.concat(Stream.of(name), spellings.stream())
                .anyMatch(each -> key(each).equals(written));
    }

    boolean isSame() {
        return factor.compareTo(BigDecimal.ONE) == 0 && offset.signum() == 0;
    }

    BigDecimal convert(BigDecimal number) {
        return number.multiply(factor).add(offset);
    }

    /** Capitals, dots, blanks and the two micro signs make no difference. */
    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("mcg", "ug")
                .replace('µ', 'u')
                .replace('μ', 'u')
                .replace("²", "2")
                .replaceAll("[\\s.^]", "");
    }
}
