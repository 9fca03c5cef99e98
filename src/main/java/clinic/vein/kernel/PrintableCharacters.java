package clinic.vein.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters that our letters can be printed with: {@code fonts/characters.txt}, which the build makes from the fonts.
 * A name or an address with another one is asked for in Latin letters when it is entered.
 */
public final class PrintableCharacters {

    private static final BitSet PRINTABLE = read();

    /** No language puts more than three on one letter; in other scripts the marks belong to the script itself. */
    private static final Pattern HEAP = Pattern.compile(".[\\p{Mn}&&\\p{IsInherited}]{5,}");

    private PrintableCharacters() {}

    public static boolean has(int c) {
        return PRINTABLE.get(c);
    }

    /** The first character that cannot be printed, or more marks on a letter than there is room for between two lines. */
    public static Optional<String> firstMissing(String text) {
        Matcher heap = HEAP.matcher(text);
        if (heap.find()) {
            return Optional.of(heap.group());
        }
        return text.codePoints()
                .filter(c -> !has(c) && !isUnseen(c) && !Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** Joiners, tags and selectors of variants have no shape of their own. */
    public static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF
                || c == 0x034F;
    }

    private static BitSet read() {
        try (InputStream file =
                Objects.requireNonNull(PrintableCharacters.class.getResourceAsStream("/fonts/characters.txt"))) {
            BitSet printable = new BitSet(0x30000);
            new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("-"))
                    .forEach(range -> printable.set(
                            Integer.parseInt(range[0], 16), Integer.parseInt(range[range.length - 1], 16) + 1));
            return printable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
