package clinic.vein.vascular.followup;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.PatientWork;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.CheckEntry.InformationReceived;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A patient answers a recall without being called. Where nothing is worse than after treatment and nothing was said in words,
 * the nurse's task is done with it, and the answers are the patient's. Else the nurse reads them and calls: an answer is
 * closed by rule only where nothing in it may be dangerous.
 */
@Component
public class AnswerRecall {

    private static final int LONGEST_TEXT = 1500;

    private final Recalls recalls;
    private final FollowUps followUps;
    private final OpenTasks openTasks;
    private final PatientWork patientWork;
    private final Notes notes;
    private final Progress progress;
    private final Words staffWords;
    private final Clock clock;

    AnswerRecall(
            Recalls recalls,
            FollowUps followUps,
            OpenTasks openTasks,
            PatientWork patientWork,
            Notes notes,
            Progress progress,
            Catalogue catalogue,
            Clock clock) {
        this.recalls = recalls;
        this.followUps = followUps;
        this.openTasks = openTasks;
        this.patientWork = patientWork;
        this.notes = notes;
        this.progress = progress;
        this.staffWords = catalogue.in(Language.ENGLISH);
        this.clock = clock;
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

    /** Whether the recall waits for somebody to ask or answer. */
    public boolean isOpen(UUID recall) {
        return recalls.find(recall).flatMap(this::task).isPresent();
    }

    /** @throws Refused when something was left out, or the recall is done */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(UUID id, Answers answers) {
        List<Violation> violations = new ArrayList<>();
        int severity = number(answers.severity(), Quantity.SEVERITY, "severity", violations);
        int nights = number(answers.nights(), Quantity.NIGHTS_A_WEEK, "nights", violations);
        if (answers.symptoms().length() > LONGEST_TEXT) {
            violations.add(new Violation("symptoms", FieldFault.TOO_LONG, LONGEST_TEXT));
        }
        if (!violations.isEmpty()) {
            throw new Refused(violations);
        }
        Recall recall = recalls.find(id).orElseThrow(AnswerRecall::over);
        TaskId task = task(recall).orElseThrow(AnswerRecall::over);
        recalls.answered(id, clock.instant());
        if (isNothingToRead(recall.referral(), severity, nights, answers)) {
            patientWork.complete(task, submission(severity, nights, note(answers)));
            return;
        }
        notes.add(recall.referral(), CareTask.MAKE_RECALL, told(severity, nights, answers));
        progress.note(recall.referral(), new InformationReceived(false));
    }

    private Optional<TaskId> task(Recall recall) {
        return openTasks.find(recall.referral(), CareTask.MAKE_RECALL, recall.id());
    }

    private static Refused over() {
        return new Refused("", FollowUpFault.RECALL_OVER);
    }

    /** What is not known of veins that came back, or of the time after treatment, is no good news. */
    private boolean isNothingToRead(ReferralId id, int severity, int nights, Answers answers) {
        return answers.symptoms().isBlank()
                && answers.recurrence().equals(Boolean.FALSE.toString())
                && followUps
                        .latestReview(id)
                        .filter(after ->
                                isNoWorse(severity, after.rlsSeverity()) && isNoWorse(nights, after.nightsPerWeek()))
                        .isPresent();
    }

    private static boolean isNoWorse(int now, @Nullable Integer after) {
        return after != null && now <= after;
    }

    private static String submission(int severity, int nights, String note) {
        ObjectNode submission = JsonNodeFactory.instance.objectNode();
        submission.put("outcome", RecallResult.Outcome.REACHED.name());
        submission.put("rlsSeverity", severity);
        submission.put("nightsPerWeek", nights);
        submission.put("recurrence", false);
        submission.put("note", note);
        return submission.toString();
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
        lines.add(AnsweredBy.PATIENT.title());
        Arrays.stream(Sleep.values())
                .filter(sleep -> sleep.name().equals(answers.sleep()))
                .findFirst()
                .ifPresent(sleep -> lines.add(sleep.title()));
        if (!answers.symptoms().isBlank()) {
            lines.add(answers.symptoms());
        }
        return String.join("\n", lines);
    }

    /** All of it, for the nurse who has it before the call. */
    private String told(int severity, int nights, Answers answers) {
        Recurrence recurrence = switch (answers.recurrence()) {
            case "true" -> Recurrence.BACK;
            case "false" -> Recurrence.NOT_BACK;
            default -> Recurrence.NOT_SURE;
        };
        return String.join(
                "\n", staffWords.of(Told.SCORES, severity, nights), staffWords.of(recurrence), note(answers));
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
