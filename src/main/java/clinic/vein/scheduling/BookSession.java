package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.Visit;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import clinic.vein.scheduling.Arrival.CancelledBy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task in which reception finds a time for the next session of a course. */
@Component
class BookSession implements HumanTask<BookingRequest> {

    private final OfferSlots offerSlots;
    private final BookSlot bookSlot;
    private final SessionPlan plan;
    private final PlannedSessions planned;
    private final TellSeries tellSeries;
    private final GiveBackSessions giveBackSessions;
    private final Progress progress;
    private final Messages messages;
    private final Notes notes;
    private final AppointmentLinks links;
    private final TreatmentAim aim;
    private final ClinicSettings clinic;
    private final Clock clock;

    BookSession(
            OfferSlots offerSlots,
            BookSlot bookSlot,
            SessionPlan plan,
            PlannedSessions planned,
            TellSeries tellSeries,
            GiveBackSessions giveBackSessions,
            Progress progress,
            Messages messages,
            Notes notes,
            AppointmentLinks links,
            TreatmentAim aim,
            ClinicSettings clinic,
            Clock clock) {
        this.offerSlots = offerSlots;
        this.bookSlot = bookSlot;
        this.plan = plan;
        this.planned = planned;
        this.tellSeries = tellSeries;
        this.giveBackSessions = giveBackSessions;
        this.progress = progress;
        this.messages = messages;
        this.notes = notes;
        this.links = links;
        this.aim = aim;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.BOOK_SESSION;
    }

    @Override
    public Class<BookingRequest> submission() {
        return BookingRequest.class;
    }

    @Override
    public Object show(TaskContext task) {
        return advise(task, MissingNode.getInstance());
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        return offerSlots
                .offer(
                        task.referral(),
                        Purpose.SESSION,
                        plan.notBefore(task.referral()),
                        draft,
                        task.actor().id())
                .aimingAt(aim.of(task.referral()))
                .withSeries(
                        plan.next(task.referral()) < plan.planned(task.referral())
                                        || !planned.of(task.referral()).isEmpty()
                                ? "/calendar/series/" + task.referral().value()
                                : null);
    }

    /** A time that was planned in a series. */
    @Override
    public boolean isForSystem(BookingRequest request) {
        return true;
    }

    /** A time that was offered by a link, as of an assessment. */
    @Override
    public boolean isForPatient(BookingRequest request) {
        return request.toldBy() == ToldBy.EMAIL && request.isAcceptedSooner();
    }

    @Override
    public ProcessFacts complete(TaskContext task, BookingRequest request) {
        ReferralId id = task.referral();
        if (task.actor().equals(Actor.SYSTEM)) {
            planned.book(planned(id, request));
            return ProcessFacts.NONE;
        }
        request.check();
        int number = plan.next(id);
        // It is given another time than was planned for it.
        planned.of(id).stream()
                .filter(each -> each.sessionNumber() <= number)
                .forEach(each -> planned.free(each, CancelledBy.CLINIC.name(), clock.instant()));
        Slot slot = bookSlot.book(id, Purpose.SESSION, request, plan.notBefore(id), number, task.actor());
        int plannedSessions = plan.planned(id);
        progress.note(id, new Booked(Visit.session(number, plannedSessions)));
        giveBackSessions.tooNear(id, slot);
        List<Booking> later = planned.of(id);
        if (later.isEmpty()) {
            tell(id, number, plannedSessions, slot);
        } else {
            tellSeries.planned(id, slot, later);
        }
        notes.add(id, key(), request.note());
        return ProcessFacts.NONE;
    }

    private Booking planned(ReferralId id, BookingRequest request) {
        return planned.of(id).stream()
                .filter(each -> each.slot().id().value().equals(request.slotId()))
                .findFirst()
                .orElseThrow(() -> new Refused("slotId", BookingFault.NO_LONGER_BOOKED));
    }

    private void tell(ReferralId id, int number, int plannedSessions, Slot slot) {
        messages.toPatient(
                id,
                MessageTemplate.SESSION_BOOKED,
                links.with(
                        id,
                        Map.of(
                                "when", Said.dayAndTime(slot.startsAt(), clinic.zone()),
                                "room", Said.asWritten(slot.room()),
                                "session", Said.asWritten(Integer.toString(number)),
                                "planned", Said.asWritten(Integer.toString(plannedSessions)),
                                "bring", Said.of(WhatToBring.of(plan.advisesCompression(id))))));
    }
}
