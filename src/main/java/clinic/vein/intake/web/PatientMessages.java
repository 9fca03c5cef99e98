package clinic.vein.intake.web;

import clinic.vein.intake.IntakeFault;
import clinic.vein.intake.Question;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a form, in words for the patient, one message for each question in the order of the page. */
final class PatientMessages {

    private static final Pattern MEDICINE = Pattern.compile("background\\.medicines\\[(\\d+)].*");

    private final Words words;

    PatientMessages(Words words) {
        this.words = words;
    }

    Map<String, String> of(List<Violation> violations) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            violations.stream()
                    .filter(violation -> field(violation).equals(question.path()))
                    .findFirst()
                    .ifPresent(violation -> messages.put(question.path(), message(question, violation)));
        }
        return messages;
    }

    /** The question that a violation belongs to: entries of a list are typed in one box. */
    private static String field(Violation violation) {
        int bracket = violation.field().indexOf('[');
        return bracket < 0 ? violation.field() : violation.field().substring(0, bracket);
    }

    private String message(Question question, Violation violation) {
        String problem =
                words.of(problem(question, violation.code()), violation.values().toArray());
        Matcher medicine = MEDICINE.matcher(violation.field());
        return medicine.matches()
                ? words.of(FormProblem.MEDICINE, Integer.parseInt(medicine.group(1)) + 1, problem)
                : problem;
    }

    static FormProblem problem(Question question, String code) {
        if (code.equals(IntakeFault.NOT_SEEN.code())) {
            return FormProblem.NOT_SEEN;
        }
        if (question.quantity().isPresent()) {
            return question == Question.WEIGHT ? FormProblem.NOT_A_WEIGHT : FormProblem.NOT_A_HEIGHT;
        }
        return switch (code) {
            case "required" -> required(question);
            case "not.a.date", "ambiguous.date" -> FormProblem.NOT_A_DATE;
            case "in.future" -> FormProblem.BORN_LATER;
            case "unknown.value",
                    "wrong.type",
                    "not.a.number",
                    "ambiguous.number",
                    "unknown.unit",
                    "bound.not.usable",
                    "too.precise" -> question == Question.ULCER_DAYS ? FormProblem.NOT_DAYS : FormProblem.NOT_AN_ANSWER;
            case "does.not.fit" -> doesNotFit(question);
            case "control.character" -> FormProblem.STRANGE_CHARACTER;
            case "cannot.be.printed" -> FormProblem.CANNOT_BE_PRINTED;
            case "out.of.range" ->
                question == Question.DATE_OF_BIRTH ? FormProblem.BORN_TOO_EARLY : FormProblem.OUT_OF_RANGE;
            case "too.long" -> FormProblem.TOO_LONG;
            case "too.many" -> FormProblem.TOO_MANY;
            case "duplicate" -> FormProblem.TWICE;
            case "mixed.alphabets" -> FormProblem.MIXED_ALPHABETS;
            case "placeholder" -> FormProblem.PLACEHOLDER_ADDRESS;
            case "unclear.domain" -> FormProblem.UNCLEAR_DOMAIN;
            case "bad.format", "spreadsheet.number" -> badFormat(question);
            default -> FormProblem.UNREADABLE;
        };
    }

    private static FormProblem required(Question question) {
        return switch (question) {
            case GIVEN_NAME -> FormProblem.NO_FIRST_NAME;
            case FAMILY_NAME -> FormProblem.NO_LAST_NAME;
            case DATE_OF_BIRTH -> FormProblem.NO_BIRTH_DATE;
            case PHONE -> FormProblem.NO_WAY_TO_REACH;
            case LEGS -> FormProblem.NO_LEG;
            case SEVERITY -> FormProblem.NO_SEVERITY;
            case NIGHTS_PER_WEEK -> FormProblem.NO_NIGHTS;
            default -> FormProblem.NO_ANSWER;
        };
    }

    private static FormProblem doesNotFit(Question question) {
        return switch (question) {
            case LEGS -> FormProblem.LEG_WITHOUT_VEINS;
            case ALLERGIC_TO -> FormProblem.NO_ALLERGY;
            default -> FormProblem.NO_OPEN_SORE;
        };
    }

    private static FormProblem badFormat(Question question) {
        return switch (question) {
            case GIVEN_NAME, FAMILY_NAME -> FormProblem.NO_LETTER;
            case PHONE -> FormProblem.NOT_A_PHONE;
            case EMAIL -> FormProblem.NOT_AN_EMAIL;
            default -> FormProblem.UNREADABLE;
        };
    }

    /** The wording of a problem that belongs to no single question. */
    Optional<String> general(List<Violation> violations) {
        boolean named = violations.stream()
                .allMatch(violation -> Arrays.stream(Question.values())
                        .anyMatch(question -> field(violation).equals(question.path())));
        return named ? Optional.empty() : Optional.of(words.of(FormProblem.SOMETHING_UNREAD));
    }
}
