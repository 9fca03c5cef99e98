package clinic.vein.vascular.followup;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.PatientWork;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A patient answers a recall without being called: the nurse's task is done with it, and the answers are the patient's. */
@Component
public class AnswerRecall {

    private static final int LONGEST_TEXT = 1500;

    private final OpenTasks openTasks;
    private final PatientWork patientWork;

    AnswerRecall(OpenTasks openTasks, PatientWork patientWork) {
        this.openTasks = openTasks;
        this.patientWork = patientWork;
    }

    /** How the patient slept in the past week, in the patient's own judgement. */
    public enum Sleep implements Worded {
        WELL,
        FAIRLY,
        BADLY
    }

    /**
     * As chosen on the page; each empty where nothing was.
     *
     * @param severity the patient's own rating of restless legs, from 0 to 10
     * @param nights with restless legs in a week, from 0 to 7
     * @param recurrence whether veins have come back, {@code true} or {@code false}
     * @param symptoms of the legs, in the patient's words
     */
    public record Answers(String severity, String nights, String sleep, String recurrence, String symptoms) {}

    /** Whether a recall waits for somebody to ask or answer. */
    public boolean isOpen(ReferralId id) {
        return openTasks.find(id, CareTask.MAKE_RECALL).isPresent();
    }

    /** @throws Refused when something was left out, or the recall is done */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(ReferralId id, Answers answers) {
        ObjectNode submission = JsonNodeFactory.instance.objectNode();
        submission.put("outcome", RecallResult.Outcome.REACHED.name());
        List<Violation> violations = new ArrayList<>();
        submission.put("rlsSeverity", number(answers.severity(), Quantity.SEVERITY, "severity", violations));
        submission.put("nightsPerWeek", number(answers.nights(), Quantity.NIGHTS_A_WEEK, "nights", violations));
        if (answers.symptoms().length() > LONGEST_TEXT) {
            violations.add(new Violation("symptoms", FieldFault.TOO_LONG, LONGEST_TEXT));
        }
        if (!violations.isEmpty()) {
            throw new Refused(violations);
        }
        switch (answers.recurrence()) {
            case "true" -> submission.put("recurrence", true);
            case "false" -> submission.put("recurrence", false);
            default -> {
                // Not known is no answer.
            }
        }
        submission.put("note", note(answers));
        patientWork.complete(
                openTasks.find(id, CareTask.MAKE_RECALL).orElseThrow(() -> new Refused("", FollowUpFault.RECALL_OVER)),
                submission.toString());
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

    private static String note(Answers answers) {
        List<String> lines = new ArrayList<>();
        Arrays.stream(Sleep.values())
                .filter(sleep -> sleep.name().equals(answers.sleep()))
                .findFirst()
                .ifPresent(sleep -> lines.add(sleep.title()));
        if (!answers.symptoms().isBlank()) {
            lines.add(answers.symptoms());
        }
        return lines.isEmpty()
                ? AnsweredBy.PATIENT.title()
                : AnsweredBy.PATIENT.title() + "\n" + String.join("\n", lines);
    }

    /** Who answered, as the note says. */
    private enum AnsweredBy implements Worded {
        PATIENT
    }
}
