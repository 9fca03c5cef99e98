package clinic.vein.vascular.followup;

import clinic.vein.links.IssueLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.RecallProcess;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAsked;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts one recall: tells the patient that the clinic will call, and gives the nurse the task. */
@Component
class StartRecall {

    /** Or until the recall is done. */
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(365);

    private final Recalls recalls;
    private final RecallProcess process;
    private final Referrals referrals;
    private final Messages messages;
    private final IssueLink issueLink;
    private final Progress progress;
    private final Clock clock;

    StartRecall(
            Recalls recalls,
            RecallProcess process,
            Referrals referrals,
            Messages messages,
            IssueLink issueLink,
            Progress progress,
            Clock clock) {
        this.recalls = recalls;
        this.process = process;
        this.referrals = referrals;
        this.messages = messages;
        this.issueLink = issueLink;
        this.progress = progress;
        this.clock = clock;
    }

    /** @return whether it was started here; not when another instance of the application has it */
    @Transactional
    public boolean start(UUID id) {
        return recalls.take(id)
                .map(recall -> {
                    String reference = referrals
                            .find(recall.referral())
                            .orElseThrow()
                            .reference()
                            .value();
                    recalls.start(id, clock.instant());
                    ask(recall);
                    progress.note(recall.referral(), new ScoresAsked(Term.of(ScoreOccasion.ofRecall(recall.months()))));
                    process.start(recall.referral(), id.toString(), reference);
                    return true;
                })
                .orElse(false);
    }

    /** @return whether it was done here */
    @Transactional
    public boolean remind(UUID id, Instant before, int most) {
        if (!recalls.remind(id, before, most, clock.instant())) {
            return false;
        }
        ask(recalls.find(id).orElseThrow());
        return true;
    }

    private void ask(Recall recall) {
        messages.toPatient(
                recall.referral(),
                MessageTemplate.RECALL,
                Map.of(
                        "scores",
                        words -> issueLink.issue(
                                recall.referral(),
                                LinkPurpose.SCORES,
                                recall.id(),
                                clock.instant().plus(ANSWERED_WITHIN),
                                words.language())));
    }
}
