package clinic.vein.intake.web;

import clinic.vein.intake.Question;
import clinic.vein.kernel.Violation;
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

    private PatientMessages() {}

    static Map<String, String> of(List<Violation> violations) {
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

    private static String message(Question question, Violation violation) {
        Matcher medicine = MEDICINE.matcher(violation.field());
        if (medicine.matches()) {
            return "Medicine " + (Integer.parseInt(medicine.group(1)) + 1) + ": " + violation.message();
        }
        return switch (violation.code()) {
            case "required" -> required(question);
            case "not.a.date" -> "Enter a real date, such as 31 1 1970";
            case "in.future" -> "Your date of birth must be in the past";
            case "unknown.value", "wrong.type" ->
                question == Question.ULCER_DAYS ? "Enter the number of days, such as 10" : "Choose one of the answers";
            case "does.not.fit" ->
                question == Question.LEGS
                        ? "You said that no veins can be seen, but chose a leg. Please change one of the two"
                        : "Leave this empty unless you have an open sore now";
            case "control.character" -> "Remove the special characters and type this again";
            default -> violation.message();
        };
    }

    private static String required(Question question) {
        return switch (question) {
            case GIVEN_NAME -> "Enter your first name";
            case FAMILY_NAME -> "Enter your last name";
            case DATE_OF_BIRTH -> "Enter your date of birth";
            case PHONE -> "Enter a telephone number or an e-mail address, so that we can reach you";
            case LEGS -> "Choose which leg";
            case SEVERITY -> "Choose a number from 0 to 10";
            case NIGHTS_PER_WEEK -> "Choose the number of nights";
            default -> "Choose an answer";
        };
    }

    /** The wording of a problem that belongs to no single question. */
    static Optional<String> general(List<Violation> violations) {
        boolean named = violations.stream()
                .allMatch(violation -> Arrays.stream(Question.values())
                        .anyMatch(question -> field(violation).equals(question.path())));
        return named ? Optional.empty() : Optional.of("Something in the form could not be read. Please check it.");
    }
}
