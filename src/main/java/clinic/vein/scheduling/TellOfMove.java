package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.VisitEntry.Booked;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.scheduling.Arrival.CancelledBy;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts on record that a patient has another time, writes to the patient, and lets the arrival be awaited from then. */
@Component
class TellOfMove {

    private final Progress progress;
    private final Messages messages;
    private final ArrivalTasks arrivalTasks;
    private final AppointmentLinks links;
    private final GiveBackSessions giveBackSessions;
    private final ClinicSettings clinic;

    TellOfMove(
            Progress progress,
            Messages messages,
            ArrivalTasks arrivalTasks,
            AppointmentLinks links,
            GiveBackSessions giveBackSessions,
            ClinicSettings clinic) {
        this.progress = progress;
        this.messages = messages;
        this.arrivalTasks = arrivalTasks;
        this.links = links;
        this.giveBackSessions = giveBackSessions;
        this.clinic = clinic;
    }

    void tell(Booking old, Slot slot, CancelledBy by, MessageTemplate template) {
        ReferralId id = old.referral();
        progress.note(id, new BookingCancelled(old.visit(), Term.of(by)));
        progress.note(id, new Booked(old.visit()));
        messages.toPatient(
                id,
                template,
                links.with(
                        id,
                        Map.of(
                                "before", Said.dayAndTime(old.slot().startsAt(), clinic.zone()),
                                "when", Said.dayAndTime(slot.startsAt(), clinic.zone()),
                                "room", Said.asWritten(slot.room()))));
        arrivalTasks.beginAnew(id);
        giveBackSessions.tooNear(id, slot);
    }
}
