package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task in which reception finds a time for the next session of a course. */
@Component
class BookSession implements HumanTask<BookingRequest> {

    private final OfferSlots offerSlots;
    private final BookSlot bookSlot;
    private final SessionPlan plan;
    private final Progress progress;
    private final Messages messages;
    private final Notes notes;
    private final AppointmentLinks links;
    private final TreatmentAim aim;
    private final ClinicSettings clinic;

    BookSession(
            OfferSlots offerSlots,
            BookSlot bookSlot,
            SessionPlan plan,
            Progress progress,
            Messages messages,
            Notes notes,
            AppointmentLinks links,
            TreatmentAim aim,
            ClinicSettings clinic) {
        this.offerSlots = offerSlots;
        this.bookSlot = bookSlot;
        this.plan = plan;
        this.progress = progress;
        this.messages = messages;
        this.notes = notes;
        this.links = links;
        this.aim = aim;
        this.clinic = clinic;
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
                .aimingAt(aim.of(task.referral()));
    }

    @Override
    public ProcessFacts complete(TaskContext task, BookingRequest request) {
        request.check();
        int number = plan.next(task.referral());
        Slot slot = bookSlot.book(
                task.referral(), Purpose.SESSION, request, plan.notBefore(task.referral()), number, task.actor());
        int planned = plan.planned(task.referral());
        progress.note(task.referral(), new Booked(Visit.session(number, planned)));
        messages.toPatient(
                task.referral(),
                MessageTemplate.SESSION_BOOKED,
                links.with(
                        task.referral(),
                        Map.of(
                                "when", Said.dayAndTime(slot.startsAt(), clinic.zone()),
                                "room", Said.asWritten(slot.room()),
                                "session", Said.asWritten(Integer.toString(number)),
                                "planned", Said.asWritten(Integer.toString(planned)),
                                "bring", Said.of(WhatToBring.of(plan.advisesCompression(task.referral()))))));
        notes.add(task.referral(), key(), request.note());
        return ProcessFacts.NONE;
    }
}
