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
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.Visit;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task in which reception finds a time for the assessment. */
@Component
class BookAssessment implements HumanTask<BookingRequest> {

    private final OfferSlots offerSlots;
    private final BookSlot bookSlot;
    private final Referrals referrals;
    private final Progress progress;
    private final Messages messages;
    private final Notes notes;
    private final AppointmentLinks links;
    private final ClinicSettings clinic;
    private final AssessmentAim aim;
    private final Clock clock;

    BookAssessment(
            OfferSlots offerSlots,
            BookSlot bookSlot,
            Referrals referrals,
            Progress progress,
            Messages messages,
            Notes notes,
            AppointmentLinks links,
            ClinicSettings clinic,
            AssessmentAim aim,
            Clock clock) {
        this.offerSlots = offerSlots;
        this.bookSlot = bookSlot;
        this.referrals = referrals;
        this.progress = progress;
        this.messages = messages;
        this.notes = notes;
        this.links = links;
        this.clinic = clinic;
        this.aim = aim;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.BOOK_ASSESSMENT;
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
        Referral referral = referrals.find(task.referral()).orElseThrow();
        return offerSlots
                .offer(
                        task.referral(),
                        Purpose.ASSESSMENT,
                        clock.instant(),
                        draft,
                        task.actor().id())
                .aimingAt(aim.of(referral));
    }

    /** A time that was offered by mail, however soon. */
    @Override
    public boolean isForPatient(BookingRequest request) {
        return request.toldBy() == ToldBy.EMAIL && request.isAcceptedSooner();
    }

    /** A time with reasonable notice, by whoever referred the patient. */
    @Override
    public boolean isForClient(BookingRequest request) {
        return request.toldBy() == ToldBy.EMAIL && !request.isAcceptedSooner();
    }

    @Override
    public ProcessFacts complete(TaskContext task, BookingRequest request) {
        request.check();
        Slot slot = bookSlot.book(task.referral(), Purpose.ASSESSMENT, request, clock.instant(), null, task.actor());
        progress.move(task.referral(), ReferralState.BOOKED, new Booked(Visit.assessment()));
        messages.toPatient(
                task.referral(),
                MessageTemplate.APPOINTMENT_BOOKED,
                links.with(
                        task.referral(),
                        Map.of(
                                "when", Said.dayAndTime(slot.startsAt(), clinic.zone()),
                                "room", Said.asWritten(slot.room()))));
        notes.add(task.referral(), key(), request.note());
        return ProcessFacts.NONE;
    }
}
