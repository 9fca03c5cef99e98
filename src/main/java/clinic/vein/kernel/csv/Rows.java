package clinic.vein.kernel.csv;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.csv.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180, separated by commas, semicolons or tabs), each parsed on its own. A quote that is never closed would swallow the rest of the
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

    private static final Pattern STATED_SEPARATOR = Pattern.compile("\"?sep=([,;\t])\"?", Pattern.CASE_INSENSITIVE);

    private final Lines lines;
    private final CSVFormat format;
    private final int maxLines;
    private final int maxLength;

    private Rows(Lines lines, CSVFormat format, int maxLines, int maxLength) {
        this.lines = lines;
        this.format = format;
        this.maxLines = maxLines;
        this.maxLength = maxLength;
    }

    /**
     * @param file UTF-8, with or without a byte order mark, or UTF-16 with one; undecodable bytes become replacement
     *     characters
     * @param maxLines that one row may span by quoted line breaks
     * @param maxLength characters in one line
     */
    public static Rows of(InputStream file, int maxLines, int maxLength) throws IOException {
        Lines lines = new Lines(Encoding.reader(file), maxLength);
        char separator = separator(lines);
        return new Rows(
                lines, CSVFormat.RFC4180.builder().setDelimiter(separator).get(), maxLines, maxLength);
    }

    /** Where a comma is for decimals, spreadsheets put semicolons between columns; some say so in a line of their own. */
    private static char separator(Lines lines) throws IOException {
        Line header = lines.next();
        if (header == null || header.text() == null) {
            lines.putBack(header == null ? List.of() : List.of(header));
            return ',';
        }
        Matcher stated = STATED_SEPARATOR.matcher(header.text().strip());
        if (stated.matches()) {
            return stated.group(1).charAt(0);
        }
        lines.putBack(List.of(header));
        return header.text().indexOf(',') >= 0
                ? ','
                : header.text().indexOf(';') >= 0 ? ';' : header.text().indexOf('\t') >= 0 ? '\t' : ',';
    }

    /**
     * @param columns how many values a row must have; 0 for the header
     * @return null at the end of the file
     */
    public @Nullable Row next(int columns) throws IOException {
        Line first = lines.next();
        while (first != null && first.text() != null && isEmpty(first.text())) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        if (first.text() == null) {
            return broken(first, CsvFault.LINE_TOO_LONG, maxLength);
        }
        if (columns == 0 && Encoding.isAnother(first.text())) {
            return broken(first, CsvFault.NOT_UTF8);
        }
        List<Line> more = new ArrayList<>();
        Optional<String> text = complete(first, more, columns);
        if (text.isEmpty()) {
            lines.putBack(more);
            return broken(first, CsvFault.QUOTE_NOT_CLOSED);
        }
        Optional<List<String>> values = parse(text.get());
        if (values.isEmpty()) {
            lines.putBack(more);
            return broken(first, CsvFault.QUOTE_MISPLACED);
        }
        List<String> kept = withoutEmptyEnd(values.get(), columns);
        int found = kept.size();
        if (columns != 0 && found != columns) {
            lines.putBack(more);
            return broken(first, CsvFault.WRONG_COLUMNS, found, columns);
        }
        return new Row(first.number(), kept, null);
    }

    /** A row that was deleted in a spreadsheet leaves its separators behind. */
    private boolean isEmpty(String line) {
        return line.chars().allMatch(c -> c == format.getDelimiterString().charAt(0) || c == '"' || isWhitespace(c));
    }

    private static boolean isWhitespace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Columns beyond the header's, where nothing is in them. */
    private static List<String> withoutEmptyEnd(List<String> values, int columns) {
        int end = values.size();
        while (end > Math.max(columns, 1) && values.get(end - 1).isBlank()) {
            end--;
        }
        return values.subList(0, end);
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

    private boolean isWholeRow(Line line, int columns) {
        return columns > 1
                && parse(line.text()).filter(values -> values.size() == columns).isPresent();
    }

    private boolean endsInsideQuotes(CharSequence text) {
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
                atStart = c == format.getDelimiterString().charAt(0);
            }
        }
        return inside;
    }

    private Optional<List<String>> parse(@Nullable String text) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Row broken(Line line, CsvFault fault, Object... values) {
        return new Row(line.number(), List.of(), new Violation("", fault, values));
    }
}
