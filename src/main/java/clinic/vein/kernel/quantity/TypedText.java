package clinic.vein.kernel.quantity;

import clinic.vein.kernel.AsciiDigits;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed number taken apart: comparator, number, and what follows it.
 *
 * @param number digits with separators, perhaps with a minus before them
 * @param rest a unit, or anything else
 */
record TypedText(Bound bound, String number, String rest) {

    /** Longer than any number and its unit. */
    private static final int LONGEST = 60;

    private static final Pattern PARTS =
            Pattern.compile("(<=|=<|>=|=>|<|>|=)?\\s*([+-]?)\\s*((?:\\d[\\d.,' ]*|[.,]\\d+)?)\\s*(.*)");

    /** Empty where no number stands at the beginning. */
    static Optional<TypedText> of(String typed) {
        if (typed.length() > LONGEST || hasRaisedDigits(typed)) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(plain(typed));
        if (!parts.matches() || parts.group(3).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TypedText(
                bound(parts.group(1) == null ? "" : parts.group(1)),
                ("-".equals(parts.group(2)) ? "-" : "") + parts.group(3).strip(),
                parts.group(4).strip()));
    }

    /** 10⁵ and ½ would become 105 and 1 2; the square in m² is the only one that is part of a unit. */
    private static boolean hasRaisedDigits(String typed) {
        return typed.replace("m²", "m2").codePoints().anyMatch(each -> {
            int kind = Character.getType(each);
            return kind == Character.OTHER_NUMBER || kind == Character.LETTER_NUMBER;
        });
    }

    /** Digits of every script, wide and Arabic separators, minus signs and blanks as those of ASCII; nothing invisible. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        AsciiDigits.of(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(each -> plain.append(ascii(each)));
        return plain.toString().strip();
    }

    private static String ascii(int sign) {
        if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
            return " ";
        }
        return switch (sign) {
            case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013' -> "-";
            case '\u066B' -> ".";
            case '\u066C', '\u2019', '\u02BC', '\u2032' -> "'";
            case '\u201D' -> "\"";
            case '\u2264', '\u2A7D', '\u2266' -> "<=";
            case '\u2265', '\u2A7E', '\u2267' -> ">=";
            default -> Character.toString(sign);
        };
    }

    private static Bound bound(String comparator) {
        return switch (comparator) {
            case "<" -> Bound.BELOW;
            case "<=", "=<" -> Bound.AT_MOST;
            case ">" -> Bound.ABOVE;
            case ">=", "=>" -> Bound.AT_LEAST;
            default -> Bound.EXACT;
        };
    }
}
