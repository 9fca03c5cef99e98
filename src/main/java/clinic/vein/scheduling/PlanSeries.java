package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.TaskWork;
import clinic.vein.process.Turns;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.Visit;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.scheduling.Arrival.CancelledBy;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives all sessions that are still to come their times at once: every one of them, or none. */
@Component
public class PlanSeries {

    private final SessionPlan plan;
    private final SessionSeries series;
    private final Bookings bookings;
    private final PlannedSessions planned;
    private final Slots slots;
    private final BookSlot bookSlot;
    private final TellSeries tellSeries;
    private final OpenTasks openTasks;
    private final TaskWork work;
    private final Progress progress;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final Clock clock;

    PlanSeries(
            SessionPlan plan,
            SessionSeries series,
            Bookings bookings,
            PlannedSessions planned,
            Slots slots,
            BookSlot bookSlot,
            TellSeries tellSeries,
            OpenTasks openTasks,
            TaskWork work,
            Progress progress,
            Turns turns,
            CurrentActor currentActor,
            Clock clock) {
        this.plan = plan;
        this.series = series;
        this.bookings = bookings;
        this.planned = planned;
        this.slots = slots;
        this.bookSlot = bookSlot;
        this.tellSeries = tellSeries;
        this.openTasks = openTasks;
        this.work = work;
        this.progress = progress;
        this.turns = turns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The next session is booked as by its task; those after it are planned. What was planned before and is not among the
     * times is given back. The patient is told in one message.
     *
     * @throws Refused when one of the times cannot be had, or is too soon after the one before: nothing is changed then
     */
    @Transactional
    public void confirm(ReferralId id, SeriesRequest request) {
        request.check();
        turns.take(id);
        series.check(id);
        Actor by = currentActor.get();
        Instant now = clock.instant();
        int next = plan.next(id);
        int last = plan.planned(id);
        Optional<Booking> booked = bookings.findOpen(id);
        Violations missing = new Violations();
        for (int number = booked.isPresent() ? next + 1 : next; number <= last; number++) {
            missing.addIf(!request.times().containsKey(number), "session-" + number, BookingFault.NO_SUCH_SLOT);
        }
        missing.refuseIfAny();

        List<Booking> before = planned.of(id);
        before.forEach(each -> planned.free(each, CancelledBy.CLINIC.name(), now));
        Slot one = booked.map(Booking::slot)
                .or(() -> Optional.ofNullable(request.times().get(next))
                        .map(SlotId::new)
                        .flatMap(slots::find))
                .orElseThrow(() -> new Refused("session-" + next, BookingFault.NO_SUCH_SLOT));
        int every = plan.intervalDays(id);
        Instant notBefore = series.after(one.startsAt(), every);
        for (int number = next + 1; number <= last; number++) {
            notBefore = series.after(planned(id, number, request, notBefore, by).startsAt(), every);
        }
        before.forEach(each -> progress.note(id, new BookingCancelled(each.visit(), Term.of(CancelledBy.CLINIC))));
        if (booked.isEmpty()) {
            bookNext(id, next, request);
        } else {
            tellSeries.planned(id, one, planned.of(id));
        }
        for (int number = next + 1; number <= last; number++) {
            progress.note(id, new Booked(Visit.session(number, last)));
        }
    }

    /** Named by its session, whatever is wrong with it. */
    private Slot planned(ReferralId id, int number, SeriesRequest request, Instant notBefore, Actor by) {
        try {
            return bookSlot.plan(id, request.of(number), notBefore, number, by);
        } catch (Refused refused) {
            throw inSession(number, refused);
        }
    }

    private static Refused inSession(int number, Refused refused) {
        Violations named = new Violations();
        refused.violations()
                .forEach(each -> named.add(new Violation("session-" + number, each.fault(), each.values())));
        return new Refused(named.list());
    }

    private void bookNext(ReferralId id, int number, SeriesRequest request) {
        TaskId task =
                openTasks.find(id, CareTask.BOOK_SESSION).orElseThrow(() -> new Refused("", BookingFault.NO_COURSE));
        BookingRequest booking = request.of(number);
        try {
            work.claim(task);
            work.complete(
                    task,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("slotId", booking.slotId().toString())
                            .put("toldBy", booking.toldBy().name())
                            .put("acceptedSooner", booking.isAcceptedSooner())
                            .put("needsArranged", booking.isNeedsArranged())
                            .toString());
        } catch (Refused refused) {
            throw inSession(number, refused);
        }
    }
}
