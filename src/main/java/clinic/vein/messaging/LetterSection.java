package clinic.vein.messaging;

import java.util.List;

/**
 * A part of a letter under its own heading: paragraphs, then a table if there is one.
 *
 * @param rows cells in the order of the columns
 */
public record LetterSection(String heading, List<String> paragraphs, List<String> columns, List<List<String>> rows) {

    public static LetterSection of(String heading, String... paragraphs) {
        return new LetterSection(heading, List.of(paragraphs), List.of(), List.of());
    }

    public static LetterSection table(String heading, List<String> columns, List<List<String>> rows) {
        return new LetterSection(heading, List.of(), columns, rows);
    }

    public boolean hasTable() {
        return !rows.isEmpty();
    }
}
