package clinic.vein.privacy;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
import clinic.vein.messaging.DocumentPaper;
import clinic.vein.messaging.LetterSection;
import clinic.vein.messaging.PrintedDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Prints the copy of a record: short rows as tables, long ones field by field. */
@Component
public class RecordOnPaper {

    private static final int MOST_COLUMNS = 5;
    private static final int LONGEST_CELL = 120;

    private final DocumentPaper paper;
    private final Catalogue catalogue;
    private final ClinicSettings clinic;

    RecordOnPaper(DocumentPaper paper, Catalogue catalogue, ClinicSettings clinic) {
        this.paper = paper;
        this.catalogue = catalogue;
        this.clinic = clinic;
    }

    /** @return a PDF document */
    public byte[] print(RecordCopy copy) {
        Words words = catalogue.in(Language.ENGLISH);
        Map<String, String> about = new LinkedHashMap<>();
        about.put(words.of(Printed.REFERENCE), copy.reference());
        about.put(words.of(Printed.COPIED_ON), words.dayAndTime(copy.copiedAt(), clinic.zone()));
        List<LetterSection> sections = new ArrayList<>();
        copy.sections().forEach(section -> sections.addAll(print(section, words)));
        return paper.print(new PrintedDocument(
                words.of(Printed.COPY_OF_RECORD), copy.reference(), Language.ENGLISH, about, sections));
    }

    private List<LetterSection> print(RecordCopy.Section section, Words words) {
        if (section.rows().isEmpty()) {
            return List.of(LetterSection.of(section.heading(), words.of(Printed.NOTHING)));
        }
        List<Map<String, String>> rows = section.rows().stream()
                .map(row -> RecordWords.of(row, section.name(), words, clinic.zone()))
                .toList();
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        boolean shortEnough = columns.size() <= MOST_COLUMNS
                && rows.stream().flatMap(row -> row.values().stream()).allMatch(cell -> cell.length() <= LONGEST_CELL);
        return shortEnough
                ? List.of(table(section.heading(), columns, rows))
                : eachByItself(section.heading(), rows, words);
    }

    private static LetterSection table(String heading, Set<String> columns, List<Map<String, String>> rows) {
        return LetterSection.table(
                heading,
                List.copyOf(columns),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())
                        .toList());
    }

    private static List<LetterSection> eachByItself(String heading, List<Map<String, String>> rows, Words words) {
        List<LetterSection> sections = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String numbered =
                    rows.size() == 1 ? heading : words.of(Printed.NUMBERED, heading, sections.size() + 1, rows.size());
            sections.add(LetterSection.table(
                    numbered,
                    List.of(words.of(Printed.FIELD), words.of(Printed.RECORDED)),
                    row.entrySet().stream()
                            .map(field -> List.of(field.getKey(), field.getValue()))
                            .toList()));
        }
        return sections;
    }
}
