package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Worded;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.PatientWork;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.CheckEntry.InformationReceived;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAnswered;
import clinic.vein.referral.timeline.Term;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
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

    private final Recalls recalls;
    private final FollowUps followUps;
    private final OpenTasks openTasks;
    private final PatientWork patientWork;
    private final Notes notes;
    private final Progress progress;
    private final ReadAnswers readAnswers;
    private final Clock clock;

    AnswerRecall(
            Recalls recalls,
            FollowUps followUps,
            OpenTasks openTasks,
            PatientWork patientWork,
            Notes notes,
            Progress progress,
            ReadAnswers readAnswers,
            Clock clock) {
        this.recalls = recalls;
        this.followUps = followUps;
        this.openTasks = openTasks;
        this.patientWork = patientWork;
        this.notes = notes;
        this.progress = progress;
        this.readAnswers = readAnswers;
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
        ReadAnswers.Read read = readAnswers.read(answers);
        Recall recall = recalls.find(id).orElseThrow(AnswerRecall::over);
        TaskId task = task(recall).orElseThrow(AnswerRecall::over);
        recalls.answered(id, clock.instant());
        progress.note(recall.referral(), new ScoresAnswered(Term.of(ScoreOccasion.ofRecall(recall.months()))));
        if (isNothingToRead(recall.referral(), read, answers)) {
            patientWork.complete(task, submission(read.severity(), read.nights(), readAnswers.note(answers)));
            return;
        }
        notes.add(recall.referral(), CareTask.MAKE_RECALL, readAnswers.told(read, answers));
        progress.note(recall.referral(), new InformationReceived(false));
    }

    private Optional<TaskId> task(Recall recall) {
        return openTasks.find(recall.referral(), CareTask.MAKE_RECALL, recall.id());
    }

    private static Refused over() {
        return new Refused("", FollowUpFault.RECALL_OVER);
    }

    /** What is not known of veins that came back, or of the time after treatment, is no good news. */
    private boolean isNothingToRead(ReferralId id, ReadAnswers.Read read, Answers answers) {
        return answers.symptoms().isBlank()
                && answers.recurrence().equals(Boolean.FALSE.toString())
                && followUps
                        .latestReview(id)
                        .filter(after -> isNoWorse(read.severity(), after.rlsSeverity())
                                && isNoWorse(read.nights(), after.nightsPerWeek()))
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
}
