package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.TaskWork;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referrals;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reception's list of the day: who is expected, who is here, and each said with one click. */
@Component
public class CheckIn {

    private final Diary diary;
    private final Bookings bookings;
    private final Needs needs;
    private final Referrals referrals;
    private final OpenTasks openTasks;
    private final TaskWork work;
    private final RecordLeaving recordLeaving;
    private final ClinicSettings clinic;
    private final Clock clock;

    CheckIn(
            Diary diary,
            Bookings bookings,
            Needs needs,
            Referrals referrals,
            OpenTasks openTasks,
            TaskWork work,
            RecordLeaving recordLeaving,
            ClinicSettings clinic,
            Clock clock) {
        this.diary = diary;
        this.bookings = bookings;
        this.needs = needs;
        this.referrals = referrals;
        this.openTasks = openTasks;
        this.work = work;
        this.recordLeaving = recordLeaving;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * Somebody of today.
     *
     * @param birthDate as it is known
     * @param needs what is to be ready
     * @param begun whether the time of the appointment has come
     */
    public record Line(
            Diary.Line appointment,
            String reference,
            String patient,
            BirthDate birthDate,
            @Nullable String phone,
            PatientNeeds needs,
            boolean begun) {

        public boolean isExpected() {
            return appointment.state() == BookingState.BOOKED;
        }

        public boolean isHere() {
            return appointment.state() == BookingState.ATTENDED;
        }

        /** Whether the patient may still have left unseen. */
        public boolean isWaiting() {
            return appointment.waiting();
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }

    public List<Line> ofToday() {
        return lines(diary.between(
                today().atStartOfDay(clinic.zone()).toInstant(),
                today().plusDays(1).atStartOfDay(clinic.zone()).toInstant()));
    }

    /** Of days before today: checked in, and the task for which they came is still open. */
    public List<Line> stillWaiting() {
        return lines(diary.waitingSince(today().atStartOfDay(clinic.zone()).toInstant()));
    }

    private List<Line> lines(List<Diary.Line> appointments) {
        Map<ReferralId, PatientNeeds> known =
                needs.of(appointments.stream().map(Diary.Line::referral).toList());
        return appointments.stream()
                .flatMap(each -> line(each, known.getOrDefault(each.referral(), PatientNeeds.NOT_ASKED)).stream())
                .toList();
    }

    /** Empty for a referral that was erased since. */
    private Optional<Line> line(Diary.Line appointment, PatientNeeds known) {
        return referrals.find(appointment.referral()).map(referral -> {
            Patient patient = referral.report().patient();
            return new Line(
                    appointment,
                    referral.reference().value(),
                    patient.fullName(),
                    patient.dateOfBirth(),
                    patient.phone(),
                    known,
                    !appointment.startsAt().isAfter(clock.instant()));
        });
    }

    /**
     * Does the arrival task of the appointment, as its form would; of somebody who was checked in before, only that they did
     * not wait.
     *
     * @throws Refused when the appointment is gone, or somebody else has claimed its task
     */
    @Transactional
    public void record(UUID booking, Attendance attendance) {
        if (attendance == Attendance.DID_NOT_WAIT && bookings.findOpen(booking).isEmpty()) {
            recordLeaving.left(booking);
            return;
        }
        Booking open = bookings.findOpen(booking).orElseThrow(() -> new Refused("", BookingFault.NO_LONGER_BOOKED));
        CareTask arrival = switch (open.purpose()) {
            case ASSESSMENT -> CareTask.RECORD_ARRIVAL;
            case SESSION -> CareTask.RECORD_SESSION_ARRIVAL;
        };
        TaskId task = openTasks
                .find(open.referral(), arrival)
                .orElseThrow(() -> new Refused("", BookingFault.NO_LONGER_BOOKED));
        work.claim(task);
        work.complete(
                task,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("attendance", attendance.name())
                        .toString());
    }
}
