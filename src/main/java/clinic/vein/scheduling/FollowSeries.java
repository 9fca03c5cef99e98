package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.PlannedWork;
import clinic.vein.referral.EventNoted;
import clinic.vein.referral.timeline.EventKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What becomes of the sessions that are planned ahead: once one is done, the next is booked at its time. One that is cancelled
 * or missed, and a course that ends or is planned anew, gives the rest back: a person agrees on other times. Nothing is moved
 * by itself.
 */
@Component
class FollowSeries {

    private static final Set<EventKind> MATTERS = EnumSet.of(
            EventKind.SESSION_RECORDED,
            EventKind.BOOKING_CANCELLED,
            EventKind.NO_SHOW,
            EventKind.ASSESSED,
            EventKind.TREATMENT_STOPPED,
            EventKind.TREATMENT_FINISHED,
            EventKind.TREATMENT_STARTED);

    private final PlannedSessions planned;
    private final SessionPlan plan;
    private final Bookings bookings;
    private final Slots slots;
    private final Timetable timetable;
    private final OpenTasks openTasks;
    private final PlannedWork work;
    private final GiveBackSessions giveBackSessions;

    FollowSeries(
            PlannedSessions planned,
            SessionPlan plan,
            Bookings bookings,
            Slots slots,
            Timetable timetable,
            OpenTasks openTasks,
            PlannedWork work,
            GiveBackSessions giveBackSessions) {
        this.planned = planned;
        this.plan = plan;
        this.bookings = bookings;
        this.slots = slots;
        this.timetable = timetable;
        this.openTasks = openTasks;
        this.work = work;
        this.giveBackSessions = giveBackSessions;
    }

    /** Just before the commit: the step that is told of has then left the process in peace. Before whoever looks at what came of it. */
    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EventNoted noted) {
        if (!MATTERS.contains(noted.kind())) {
            return;
        }
        List<Booking> rest = planned.of(noted.id());
        if (rest.isEmpty()) {
            return;
        }
        if (!plan.isRunning(noted.id()) || isGivenUp(noted)) {
            giveBackSessions.giveBack(noted.id(), rest);
        } else if (noted.kind() == EventKind.SESSION_RECORDED) {
            bookNext(noted.id(), rest.get(0));
        }
    }

    /** Of a move the new time is booked by now. */
    private boolean isGivenUp(EventNoted noted) {
        return noted.kind() != EventKind.SESSION_RECORDED
                && bookings.findOpen(noted.id()).isEmpty();
    }

    /** Where it cannot be kept, or has become too soon, the task of booking waits for a person. */
    private void bookNext(ReferralId id, Booking next) {
        boolean kept = next.sessionNumber() == plan.next(id)
                && !next.slot().startsAt().isBefore(plan.notBefore(id))
                && timetable.isOpen(next.slot().startsAt())
                && !slots.isClosed(next.slot().id());
        if (kept) {
            openTasks
                    .find(id, CareTask.BOOK_SESSION)
                    .ifPresent(task -> work.complete(
                            task,
                            "{\"slotId\":\"%s\"}".formatted(next.slot().id().value())));
        }
    }
}
