package clinic.vein.scheduling;

import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.Visit;
import clinic.vein.referral.timeline.VisitEntry.Arrived;
import clinic.vein.referral.timeline.VisitEntry.BookingCancelled;
import clinic.vein.referral.timeline.VisitEntry.CameLate;
import clinic.vein.referral.timeline.VisitEntry.DidNotWait;
import clinic.vein.referral.timeline.VisitEntry.NoShow;
import clinic.vein.scheduling.Arrival.CancelledBy;
import org.springframework.stereotype.Component;

/** The task in which reception records whether the patient came to a session; the referral stays in treatment. */
@Component
class RecordSessionArrival implements HumanTask<Arrival> {

    private final RecordAttendance recordAttendance;
    private final Bookings bookings;
    private final MissedVisits missedVisits;
    private final Progress progress;
    private final Notes notes;

    RecordSessionArrival(
            RecordAttendance recordAttendance,
            Bookings bookings,
            MissedVisits missedVisits,
            Progress progress,
            Notes notes) {
        this.recordAttendance = recordAttendance;
        this.bookings = bookings;
        this.missedVisits = missedVisits;
        this.progress = progress;
        this.notes = notes;
    }

    @Override
    public CareTask key() {
        return CareTask.RECORD_SESSION_ARRIVAL;
    }

    @Override
    public Class<Arrival> submission() {
        return Arrival.class;
    }

    @Override
    public Object show(TaskContext task) {
        return bookings.findOpen(task.referral()).map(ArrivalView::of).orElse(new ArrivalView(null));
    }

    @Override
    public boolean isForPatient(Arrival arrival) {
        return arrival.cancelledBy() == CancelledBy.PATIENT;
    }

    @Override
    public boolean isForClient(Arrival arrival) {
        return isForPatient(arrival);
    }

    @Override
    public ProcessFacts complete(TaskContext task, Arrival arrival) {
        arrival.check();
        Booking booking = recordAttendance.record(task.referral(), arrival, task.actor());
        Visit visit = booking.visit();
        switch (arrival.attendance()) {
            case ARRIVED -> progress.note(task.referral(), new Arrived(visit));
            case LATE -> {
                progress.note(task.referral(), new CameLate(visit));
                progress.note(task.referral(), new Arrived(visit));
            }
            case DID_NOT_WAIT -> {
                progress.note(task.referral(), new DidNotWait(visit));
                progress.note(task.referral(), new BookingCancelled(visit, Term.of(CancelledBy.PATIENT)));
            }
            case NO_SHOW -> progress.note(task.referral(), new NoShow(visit));
            case CANCELLED ->
                progress.note(task.referral(), new BookingCancelled(visit, Term.of(arrival.cancelledBy())));
        }
        notes.add(task.referral(), key(), arrival.note());
        return ProcessFacts.of(ProcessVariable.ATTENDANCE, arrival.attendance().fact())
                .and(ProcessVariable.NO_SHOWS, missedVisits.notSeen(task.referral(), Purpose.SESSION));
    }
}
