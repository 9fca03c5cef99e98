package clinic.vein.scheduling;

import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.Turns;
import clinic.vein.process.UnseenPatients;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.referral.timeline.VisitEntry.DidNotWait;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that somebody who had come left before being seen: the visit did not take place, and counts as if the patient had
 * not waited at the desk already. What was checked before, such as the safety of a session, is checked again next time.
 */
@Component
class RecordLeaving {

    private final Bookings bookings;
    private final MissedVisits missedVisits;
    private final OpenTasks openTasks;
    private final UnseenPatients unseen;
    private final Progress progress;
    private final Turns turns;
    private final Clock clock;

    RecordLeaving(
            Bookings bookings,
            MissedVisits missedVisits,
            OpenTasks openTasks,
            UnseenPatients unseen,
            Progress progress,
            Turns turns,
            Clock clock) {
        this.bookings = bookings;
        this.missedVisits = missedVisits;
        this.openTasks = openTasks;
        this.unseen = unseen;
        this.progress = progress;
        this.turns = turns;
        this.clock = clock;
    }

    /** @throws Refused when the patient has been seen, or is with somebody who has claimed the task */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(UUID booking) {
        Booking kept = bookings.findKept(booking).orElseThrow(() -> new Refused("", BookingFault.NO_LONGER_BOOKED));
        turns.take(kept.referral());
        TaskId task = next(kept).orElseThrow(() -> new Refused("", BookingFault.ALREADY_SEEN));
        if (!bookings.leave(kept, CancelledBy.PATIENT.name(), clock.instant())) {
            throw new Refused("", BookingFault.NO_LONGER_BOOKED);
        }
        progress.note(kept.referral(), new DidNotWait(kept.visit()));
        BookingCancelled cancelled = new BookingCancelled(kept.visit(), Term.of(CancelledBy.PATIENT));
        switch (kept.purpose()) {
            case ASSESSMENT -> progress.move(kept.referral(), ReferralState.APPROVED, cancelled);
            case SESSION -> progress.note(kept.referral(), cancelled);
        }
        unseen.left(
                task, ProcessFacts.of(ProcessVariable.NO_SHOWS, missedVisits.notSeen(kept.referral(), kept.purpose())));
    }

    private Optional<TaskId> next(Booking kept) {
        return CareTask.WITH_THE_PATIENT.stream()
                .filter(task -> (task == CareTask.ASSESS_VEINS) == (kept.purpose() == Purpose.ASSESSMENT))
                .flatMap(task -> openTasks.find(kept.referral(), task).stream())
                .findFirst();
    }
}
