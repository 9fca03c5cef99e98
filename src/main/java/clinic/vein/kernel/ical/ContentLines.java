package clinic.vein.kernel.ical;

import java.nio.charset.StandardCharsets;

/** The lines of a calendar: texts escaped (RFC 5545, 3.3.11), long lines folded (3.1). */
final class ContentLines {

    /** Octets of a line without its end. */
    private static final int LONGEST = 75;

    private static final String END = "\r\n";

    private final StringBuilder written = new StringBuilder();

    /** @param value as the standard spells it */
    void add(String name, String value) {
        fold(name + ":" + value);
    }

    /** @param value in somebody's words */
    void text(String name, String value) {
        add(name, escaped(value));
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(each -> {
            switch (each) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(each);
                case '\n', '\u2028', '\u2029' -> escaped.append("\\n");
                case '\t' -> escaped.append(' ');
                default -> {
                    if (!Character.isISOControl(each)) {
                        escaped.appendCodePoint(each);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Between letters and never within one, however many octets it has: not every reader joins the octets again. */
    private void fold(String line) {
        int[] room = {LONGEST};
        line.codePoints().forEach(each -> {
            String letter = Character.toString(each);
            int octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room[0]) {
                written.append(END).append(' ');
                room[0] = LONGEST - 1;
            }
            written.append(letter);
            room[0] -= octets;
        });
        written.append(END);
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
