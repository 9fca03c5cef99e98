package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.IssueLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.ReachPatient;
import clinic.vein.messaging.Said;
import clinic.vein.process.Turns;
import clinic.vein.referral.timeline.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers a freed time to one patient, in a transaction of its own. */
@Component
class OfferFreedTime {

    private static final Duration OFFERED_FOR = Duration.ofHours(6);

    private final FreedTimes freedTimes;
    private final SessionPlan plan;
    private final ReachPatient reachPatient;
    private final IssueLink issueLink;
    private final Messages messages;
    private final Turns turns;
    private final ClinicSettings clinic;
    private final Clock clock;

    OfferFreedTime(
            FreedTimes freedTimes,
            SessionPlan plan,
            ReachPatient reachPatient,
            IssueLink issueLink,
            Messages messages,
            Turns turns,
            ClinicSettings clinic,
            Clock clock) {
        this.freedTimes = freedTimes;
        this.plan = plan;
        this.reachPatient = reachPatient;
        this.issueLink = issueLink;
        this.messages = messages;
        this.turns = turns;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** What became of it. */
    enum Offer {
        WRITTEN,
        NOT_TO_THIS_ONE,
        TO_NOBODY_MORE
    }

    /** @param most who are offered the same time at once, by whichever of the clinic's applications */
    @Transactional
    public Offer offer(ReferralId id, Slot slot, int most) {
        turns.take(id);
        Instant now = clock.instant();
        // Another of the clinic's applications may have had the turn before.
        if (!freedTimes.hold(slot, most, now)) {
            return Offer.TO_NOBODY_MORE;
        }
        if (!isAllowed(id, slot)
                || !freedTimes.couldHave(id, slot, reachPatient.sendsTexts(), reachPatient.sendsMail())) {
            return Offer.NOT_TO_THIS_ONE;
        }
        Instant until = now.plus(OFFERED_FOR);
        messages.toPatient(
                id,
                MessageTemplate.TIME_OFFERED,
                Map.of(
                        "when", Said.dayAndTime(slot.startsAt(), clinic.zone()),
                        "room", Said.asWritten(slot.room()),
                        "until", Said.dayAndTime(until, clinic.zone()),
                        "take",
                                words -> issueLink.issue(
                                        id, LinkPurpose.OFFERED_TIME, slot.id().value(), until, words.language())));
        return Offer.WRITTEN;
    }

    /** A session keeps its distance from the one before, and is of a course that goes on. */
    private boolean isAllowed(ReferralId id, Slot slot) {
        return slot.purpose() == Purpose.ASSESSMENT
                || plan.isRunning(id) && !slot.startsAt().isBefore(plan.notBefore(id));
    }
}
