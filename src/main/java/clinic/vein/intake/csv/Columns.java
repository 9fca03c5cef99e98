package clinic.vein.intake.csv;

import clinic.vein.intake.Answers;
import clinic.vein.intake.Question;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.VisibleText;
import clinic.vein.kernel.csv.CsvFault;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which column of a file answers which question; the order is the file's. */
final class Columns {

    private static final Map<String, Question> BY_NAME =
            Arrays.stream(Question.values()).collect(Collectors.toMap(Question::column, Function.identity()));
    private static final Pattern ORDINARY_NAME = Pattern.compile("[A-Za-z0-9_ -]{1,60}");
    private static final int UNKNOWN_COLUMNS_NAMED = 50;

    /** Who it is. A column that is missing, like an empty cell, was not asked by whoever made the file. */
    private static final Set<Question> NEEDED =
            EnumSet.of(Question.GIVEN_NAME, Question.FAMILY_NAME, Question.DATE_OF_BIRTH);

    /** A cell of theirs that is empty says that there is no such name: some people have one. */
    private static final Set<Question> NAMES = EnumSet.of(Question.GIVEN_NAME, Question.FAMILY_NAME);

    /** In a list: asked, and there are none. */
    private static final String NONE = "NONE";

    private final Map<Question, Integer> positions;
    private final int count;

    private Columns(Map<Question, Integer> positions, int count) {
        this.positions = positions;
        this.count = count;
    }

    /** @throws Refused naming every column that is unknown, needed and missing, or there twice */
    static Columns of(List<String> header) {
        Violations violations = new Violations();
        Map<Question, Integer> positions = new EnumMap<>(Question.class);
        int unknown = 0;
        for (int i = 0; i < header.size(); i++) {
            String name = VisibleText.of(header.get(i)).strip();
            Question question = BY_NAME.get(name);
            if (question == null) {
                String shown = ORDINARY_NAME.matcher(name).matches() ? name : "column " + (i + 1);
                violations.addIf(unknown++ < UNKNOWN_COLUMNS_NAMED, shown, CsvFault.UNKNOWN_COLUMN);
            } else if (positions.putIfAbsent(question, i) != null) {
                violations.add(name, CsvFault.DUPLICATE_COLUMN);
            }
        }
        for (Question question : NEEDED) {
            violations.addIf(
                    !positions.containsKey(question) && !question.isOptional(),
                    question.column(),
                    CsvFault.MISSING_COLUMN);
        }
        violations.refuseIfAny();
        return new Columns(positions, header.size());
    }

    int count() {
        return count;
    }

    /** @throws Refused naming each question whose cell has no value but something else in it */
    ObjectNode document(List<String> row) {
        Answers answers = new Answers();
        Violations violations = new Violations();
        positions.forEach((question, position) -> {
            String found = VisibleText.of(row.get(position)).strip();
            SpreadsheetCell.fault(found).ifPresent(fault -> violations.add(question.path(), fault));
            String cell = SpreadsheetCell.text(found);
            if (cell.isEmpty()) {
                if (NAMES.contains(question)) {
                    answers.putAbsent(question);
                }
                return;
            }
            if (question.isList() && cell.equalsIgnoreCase(NONE)) {
                answers.putNone(question);
            } else if (question == Question.MEDICINES) {
                parts(cell).forEach(part -> addMedicine(answers, part));
            } else if (question.isList()) {
                answers.putCodes(question, parts(cell));
            } else {
                answers.put(question, question.isYesNo() ? YesNoCell.read(cell) : cell);
            }
        });
        violations.refuseIfAny();
        return answers.document();
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split("\\|", -1));
    }

    private static void addMedicine(Answers answers, String part) {
        int colon = part.indexOf(':');
        String atc = colon < 0 ? "" : part.substring(0, colon).strip();
        answers.addMedicine(atc.isEmpty() ? null : atc, part.substring(colon + 1));
    }
}
