package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import clinic.vein.links.IssueLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.ReachPatient;
import clinic.vein.process.Turns;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.FollowUpEntry.ScoresAsked;
import clinic.vein.referral.timeline.Term;
import clinic.vein.vascular.followup.OwnScores.Asked;
import clinic.vein.vascular.followup.OwnScores.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks one patient, in a transaction of its own. */
@Component
class AskOnePatient {

    /** With both reminders, three weeks. */
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(11);

    private final OwnScores scores;
    private final Referrals referrals;
    private final ReachPatient reachPatient;
    private final Messages messages;
    private final IssueLink issueLink;
    private final Progress progress;
    private final Turns turns;
    private final Clock clock;

    AskOnePatient(
            OwnScores scores,
            Referrals referrals,
            ReachPatient reachPatient,
            Messages messages,
            IssueLink issueLink,
            Progress progress,
            Turns turns,
            Clock clock) {
        this.scores = scores;
        this.referrals = referrals;
        this.reachPatient = reachPatient;
        this.messages = messages;
        this.issueLink = issueLink;
        this.progress = progress;
        this.turns = turns;
        this.clock = clock;
    }

    /** @return whether a message was written: before an assessment a letter would come too late */
    @Transactional
    public boolean ask(Due due) {
        turns.take(due.referral());
        if (due.occasion() == ScoreOccasion.BEFORE_ASSESSMENT
                && !reachPatient.isPossible(referrals.get(due.referral()))) {
            return false;
        }
        Instant now = clock.instant();
        return scores.ask(due, now)
                .map(id -> {
                    write(due.referral(), id, now);
                    progress.note(due.referral(), new ScoresAsked(Term.of(due.occasion())));
                    return true;
                })
                .orElse(false);
    }

    /** @return whether it was done here: nobody is reminded by letter, or rung up for it */
    @Transactional
    public boolean remind(Asked asked, Instant lastBefore, int most) {
        turns.take(asked.referral());
        Instant now = clock.instant();
        if (!reachPatient.isPossible(referrals.get(asked.referral()))
                || !scores.remind(asked.id(), lastBefore, most, now)) {
            return false;
        }
        write(asked.referral(), asked.id(), now);
        return true;
    }

    private void write(ReferralId referral, UUID id, Instant now) {
        messages.toPatient(
                referral,
                MessageTemplate.SCORES_ASKED,
                Map.of(
                        "scores",
                        words -> issueLink.issue(
                                referral, LinkPurpose.SCORES, id, now.plus(ANSWERED_WITHIN), words.language())));
    }
}
