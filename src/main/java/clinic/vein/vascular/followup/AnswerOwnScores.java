package clinic.vein.vascular.followup;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.CheckEntry.InformationReceived;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAnswered;
import clinic.vein.referral.timeline.Term;
import clinic.vein.vascular.followup.AnswerRecall.Answers;
import clinic.vein.vascular.followup.OwnScores.Asked;
import clinic.vein.vascular.followup.OwnScores.Said;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A patient says how the legs are before the assessment, or weeks after treatment. What is worse, not known or said in words
 * is news that a physician reads in time, and the nurses hear of it: no rule decides that it is nothing.
 */
@Component
public class AnswerOwnScores {

    private final OwnScores scores;
    private final ReadAnswers readAnswers;
    private final Messages messages;
    private final Notes notes;
    private final Progress progress;
    private final ReferralProcess process;
    private final Clock clock;

    AnswerOwnScores(
            OwnScores scores,
            ReadAnswers readAnswers,
            Messages messages,
            Notes notes,
            Progress progress,
            ReferralProcess process,
            Clock clock) {
        this.scores = scores;
        this.readAnswers = readAnswers;
        this.messages = messages;
        this.notes = notes;
        this.progress = progress;
        this.process = process;
        this.clock = clock;
    }

    /** When it is asked for; empty when it is not, or was answered. */
    public Optional<ScoreOccasion> open(UUID id) {
        return scores.findOpen(id).map(Asked::occasion);
    }

    /** @throws Refused when something was left out, or it was answered */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(UUID id, Answers answers) {
        ReadAnswers.Read read = readAnswers.read(answers);
        Asked asked = scores.holdOpen(id).orElseThrow(() -> new Refused("", FollowUpFault.RECALL_OVER));
        scores.answer(id, new Said(read.severity(), read.nights(), read.sleep(), read.recurrence()), clock.instant());
        progress.note(asked.referral(), new ScoresAnswered(Term.of(asked.occasion())));
        if (!isNothingToRead(asked, read)) {
            notes.add(
                    asked.referral(),
                    asked.occasion() == ScoreOccasion.BEFORE_ASSESSMENT
                            ? CareTask.ASSESS_VEINS
                            : CareTask.REVIEW_OUTCOME,
                    readAnswers.told(read, answers));
            progress.note(asked.referral(), new InformationReceived(false));
            process.tell(asked.referral(), ProcessMessage.NEW_INFORMATION);
            messages.toStaff(
                    Role.NURSE,
                    asked.referral(),
                    MessageTemplate.SCORES_TO_READ,
                    Map.of("occasion", words -> words.of(asked.occasion())));
        }
    }

    private boolean isNothingToRead(Asked asked, ReadAnswers.Read read) {
        boolean veinsWell =
                asked.occasion() == ScoreOccasion.BEFORE_ASSESSMENT || Boolean.FALSE.equals(read.recurrence());
        return read.symptoms().isBlank()
                && veinsWell
                && scores.ratedBefore(asked.referral())
                        .filter(before -> read.severity() <= before)
                        .isPresent();
    }
}
