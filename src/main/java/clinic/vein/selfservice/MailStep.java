package clinic.vein.selfservice;

import clinic.vein.links.IssueLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLinks;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.ReachPatient;
import clinic.vein.messaging.Said;
import clinic.vein.process.Turns;
import clinic.vein.referral.Referral;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reference and date of birth stand in each letter to the practice, so whoever reads one could give the patient's appointment
 * away. What takes something from the patient is done by a link to the mailbox on record.
 */
@Component
class MailStep {

    private static final Duration CAN_BE_USED = Duration.ofDays(1);

    /** Nobody fills a patient's mailbox by asking again and again. */
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private final PatientLinks links;
    private final IssueLink issueLink;
    private final ReachPatient reachPatient;
    private final Messages messages;
    private final Turns turns;
    private final Clock clock;

    MailStep(
            PatientLinks links,
            IssueLink issueLink,
            ReachPatient reachPatient,
            Messages messages,
            Turns turns,
            Clock clock) {
        this.links = links;
        this.issueLink = issueLink;
        this.reachPatient = reachPatient;
        this.messages = messages;
        this.turns = turns;
        this.clock = clock;
    }

    /** @return whether the patient has a link for it or will have one */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mail(Referral referral, LinkPurpose purpose, UUID subject) {
        if (!reachPatient.isPossible(referral)) {
            return false;
        }
        turns.take(referral.id());
        Instant now = clock.instant();
        if (!links.isIssued(referral.id(), purpose, now.minus(AGAIN_AFTER))) {
            messages.toPatient(
                    referral.id(),
                    MessageTemplate.STEP_ASKED_FOR,
                    Map.of(
                            "step",
                            Said.of(purpose),
                            "link",
                            words -> issueLink.issue(
                                    referral.id(), purpose, subject, now.plus(CAN_BE_USED), words.language())));
        }
        return true;
    }
}
