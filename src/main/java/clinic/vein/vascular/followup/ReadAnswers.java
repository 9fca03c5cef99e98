package clinic.vein.vascular.followup;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.vascular.followup.AnswerRecall.Answers;
import clinic.vein.vascular.followup.AnswerRecall.Sleep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a patient chose and wrote, and tells it to whoever reads it here. */
@Component
class ReadAnswers {

    private static final int LONGEST_TEXT = 1500;

    private final Words staffWords;

    ReadAnswers(Catalogue catalogue) {
        this.staffWords = catalogue.in(Language.ENGLISH);
    }

    /** @param recurrence null where it was not asked, or the patient does not know */
    record Read(
            int severity,
            int nights,
            @Nullable String sleep,
            @Nullable Boolean recurrence,
            String symptoms) {}

    /** @throws Refused when something was left out */
    Read read(Answers answers) {
        List<Violation> violations = new ArrayList<>();
        int severity = number(answers.severity(), Quantity.SEVERITY, "severity", violations);
        int nights = number(answers.nights(), Quantity.NIGHTS_A_WEEK, "nights", violations);
        if (answers.symptoms().length() > LONGEST_TEXT) {
            violations.add(new Violation("symptoms", FieldFault.TOO_LONG, LONGEST_TEXT));
        }
        if (!violations.isEmpty()) {
            throw new Refused(violations);
        }
        return new Read(
                severity,
                nights,
                sleep(answers).map(Enum::name).orElse(null),
                switch (answers.recurrence()) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> null;
                },
                answers.symptoms());
    }

    private static int number(String typed, Quantity quantity, String field, List<Violation> violations) {
        Optional<Integer> number = typed.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
        Optional<Integer> known = number.filter(each ->
                each >= quantity.least().intValue() && each <= quantity.most().intValue());
        if (known.isEmpty()) {
            violations.add(new Violation(field, FieldFault.REQUIRED));
        }
        return known.orElse(0);
    }

    private static Optional<Sleep> sleep(Answers answers) {
        return Arrays.stream(Sleep.values())
                .filter(sleep -> sleep.name().equals(answers.sleep()))
                .findFirst();
    }

    /** Without the numbers. */
    String note(Answers answers) {
        List<String> lines = new ArrayList<>();
        lines.add(AnsweredBy.PATIENT.title());
        sleep(answers).ifPresent(sleep -> lines.add(sleep.title()));
        if (!answers.symptoms().isBlank()) {
            lines.add(answers.symptoms());
        }
        return String.join("\n", lines);
    }

    /** All of it, for whoever has it before a call. */
    String told(Read read, Answers answers) {
        Recurrence recurrence = switch (answers.recurrence()) {
            case "true" -> Recurrence.BACK;
            case "false" -> Recurrence.NOT_BACK;
            default -> Recurrence.NOT_SURE;
        };
        return String.join(
                "\n",
                staffWords.of(Told.SCORES, read.severity(), read.nights()),
                staffWords.of(recurrence),
                note(answers));
    }

    /** What the note says of the numbers. */
    private enum Told implements Worded {
        /** The rating; the nights. */
        SCORES
    }

    private enum Recurrence implements Worded {
        BACK,
        NOT_BACK,
        NOT_SURE
    }

    /** Who answered, as the note says. */
    private enum AnsweredBy implements Worded {
        PATIENT
    }
}
