package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.ReachPatient;
import clinic.vein.messaging.Said;
import clinic.vein.process.Turns;
import clinic.vein.referral.Referrals;
import clinic.vein.scheduling.AppointmentReminders.When;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds one patient, in a transaction of its own. */
@Component
class RemindOfAppointment {

    private final Bookings bookings;
    private final AppointmentReminders reminders;
    private final AppointmentLinks links;
    private final Referrals referrals;
    private final Timetable timetable;
    private final Messages messages;
    private final ReachPatient reachPatient;
    private final Turns turns;
    private final ClinicSettings clinic;
    private final Clock clock;

    RemindOfAppointment(
            Bookings bookings,
            AppointmentReminders reminders,
            AppointmentLinks links,
            Referrals referrals,
            Timetable timetable,
            Messages messages,
            ReachPatient reachPatient,
            Turns turns,
            ClinicSettings clinic,
            Clock clock) {
        this.bookings = bookings;
        this.reminders = reminders;
        this.links = links;
        this.referrals = referrals;
        this.timetable = timetable;
        this.messages = messages;
        this.reachPatient = reachPatient;
        this.turns = turns;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @return whether a message was written: a letter would come too late */
    @Transactional
    public boolean remind(UUID id, When when) {
        Booking found = bookings.findOpen(id).orElse(null);
        if (found == null) {
            return false;
        }
        turns.take(found.referral());
        Instant now = clock.instant();
        // Another of the clinic's applications may have had the turn before; and nobody is told to come to a locked
        // door.
        if (!reminders.due(when, now, clinic.zone()).contains(id)
                || !timetable.isOpen(found.slot().startsAt())) {
            return false;
        }
        reminders.reminded(id, when, now);
        if (!reachPatient.isPossible(referrals.get(found.referral()))) {
            return false;
        }
        Slot slot = found.slot();
        messages.toPatient(
                found.referral(),
                MessageTemplate.APPOINTMENT_REMINDER,
                links.with(
                        found.referral(),
                        Map.of(
                                "when", Said.dayAndTime(slot.startsAt(), clinic.zone()),
                                "room", Said.asWritten(slot.room()))));
        return true;
    }
}
