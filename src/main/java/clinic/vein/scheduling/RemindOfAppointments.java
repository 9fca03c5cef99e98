package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.scheduling.AppointmentReminders.When;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds patients a week and a day before they are expected; one that fails does not hold up the rest. */
@Component
public class RemindOfAppointments {

    private static final Logger LOG = LoggerFactory.getLogger(RemindOfAppointments.class);

    private final AppointmentReminders reminders;
    private final RemindOfAppointment remindOfAppointment;
    private final ClinicSettings clinic;
    private final Clock clock;

    RemindOfAppointments(
            AppointmentReminders reminders,
            RemindOfAppointment remindOfAppointment,
            ClinicSettings clinic,
            Clock clock) {
        this.reminders = reminders;
        this.remindOfAppointment = remindOfAppointment;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @return how many messages were written */
    public int remind() {
        int written = 0;
        for (When when : When.values()) {
            for (UUID booking : reminders.due(when, clock.instant(), clinic.zone())) {
                try {
                    written += remindOfAppointment.remind(booking, when) ? 1 : 0;
                } catch (RuntimeException failure) {
                    // The kind only: the text of a failure may carry what a patient is called.
                    LOG.error("Nobody was reminded of booking {} ({}); tried again", booking, failure.getClass());
                }
            }
        }
        return written;
    }
}
