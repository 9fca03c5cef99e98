package clinic.vein.scheduling;

import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import org.springframework.stereotype.Component;

/** The task in which reception records whether the patient came to the assessment. */
@Component
class RecordArrival implements HumanTask<Arrival> {

    private final RecordAttendance recordAttendance;
    private final Bookings bookings;
    private final Progress progress;
    private final Notes notes;

    RecordArrival(RecordAttendance recordAttendance, Bookings bookings, Progress progress, Notes notes) {
        this.recordAttendance = recordAttendance;
        this.bookings = bookings;
        this.progress = progress;
        this.notes = notes;
    }

    @Override
    public CareTask key() {
        return CareTask.RECORD_ARRIVAL;
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
    public ProcessFacts complete(TaskContext task, Arrival arrival) {
        arrival.check();
        recordAttendance.record(task.referral(), arrival);
        String visit = Purpose.ASSESSMENT.name();
        switch (arrival.attendance()) {
            case ARRIVED -> progress.note(task.referral(), EventKind.ARRIVED, visit);
            case NO_SHOW -> progress.move(task.referral(), ReferralState.NO_SHOW, EventKind.NO_SHOW, visit);
            case CANCELLED ->
                progress.move(
                        task.referral(),
                        ReferralState.APPROVED,
                        EventKind.BOOKING_CANCELLED,
                        visit + " " + arrival.cancelledBy());
        }
        notes.add(task.referral(), key(), arrival.note());
        return ProcessFacts.of(ProcessVariable.ATTENDANCE, arrival.attendance().name())
                .and(ProcessVariable.NO_SHOWS, bookings.noShows(task.referral(), Purpose.ASSESSMENT));
    }
}
