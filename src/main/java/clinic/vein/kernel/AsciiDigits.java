package clinic.vein.kernel;

/** Digits of other scripts dial, count and tell people apart just as well. */
public final class AsciiDigits {

    private AsciiDigits() {}

    /** The text with the digits of every script as 0 to 9, and all else as it was. */
    public static String of(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> result.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return result.toString();
    }
}
