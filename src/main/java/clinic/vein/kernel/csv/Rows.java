package clinic.vein.kernel.csv;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.csv.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180), each parsed on its own. A quote that is never closed would swallow the rest of the
 * file; here it costs its own line only, and reading goes on with the next one.
 */
public final class Rows {

    /**
     * @param line where the row begins
     * @param values empty when it cannot be read
     * @param problem null when it can be read
     */
    public record Row(
            long line, List<String> values, @Nullable Violation problem) {}

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Lines lines;
    private final int maxLines;
    private final int maxLength;

    private Rows(Lines lines, int maxLines, int maxLength) {
        this.lines = lines;
        this.maxLines = maxLines;
        this.maxLength = maxLength;
    }

    /**
     * @param file UTF-8, with or without a byte order mark; undecodable bytes become replacement characters
     * @param maxLines that one row may span by quoted line breaks
     * @param maxLength characters in one line
     */
    public static Rows of(InputStream file, int maxLines, int maxLength) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(file, StandardCharsets.UTF_8), 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return new Rows(new Lines(reader, maxLength), maxLines, maxLength);
    }

    /**
     * @param columns how many values a row must have; 0 for the header
     * @return null at the end of the file
     */
    public @Nullable Row next(int columns) throws IOException {
        Line first = lines.next();
        while (first != null && first.text() != null && first.text().isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        if (first.text() == null) {
            return broken(first, "line.too.long", "The line is longer than " + maxLength + " characters.");
        }
        List<Line> more = new ArrayList<>();
        Optional<String> text = complete(first, more, columns);
        if (text.isEmpty()) {
            lines.putBack(more);
            return broken(first, "bad.quote", "A quotation mark is opened and never closed.");
        }
        Optional<List<String>> values = parse(text.get());
        if (values.isEmpty()) {
            lines.putBack(more);
            return broken(first, "bad.quote", "A quotation mark stands in the wrong place.");
        }
        int found = values.get().size();
        if (columns != 0 && found != columns) {
            lines.putBack(more);
            return broken(first, "wrong.columns", "The row has " + found + " columns, the header has " + columns + ".");
        }
        return new Row(first.number(), values.get(), null);
    }

    /** Adds lines for as long as a quotation mark is open. */
    private Optional<String> complete(Line first, List<Line> more, int columns) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        while (endsInsideQuotes(text)) {
            Line line = more.size() + 1 < maxLines ? lines.next() : null;
            if (line == null) {
                return Optional.empty();
            }
            more.add(line);
            // A following line that is a whole row by itself belongs to no quoted text: the quote is the mistake.
            if (line.text() == null || text.length() + line.text().length() > maxLength || isWholeRow(line, columns)) {
                return Optional.empty();
            }
            text.append('\n').append(line.text());
        }
        return Optional.of(text.toString());
    }

    private static boolean isWholeRow(Line line, int columns) {
        return columns > 1
                && parse(line.text()).filter(values -> values.size() == columns).isPresent();
    }

    private static boolean endsInsideQuotes(CharSequence text) {
        boolean inside = false;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                inside = doubled || c != '"';
            } else {
                inside = atStart && c == '"';
                atStart = c == ',';
            }
        }
        return inside;
    }

    private static Optional<List<String>> parse(@Nullable String text) {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Row broken(Line line, String code, String message) {
        return new Row(line.number(), List.of(), new Violation("", code, message));
    }
}
