package clinic.vein.selfservice;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.ical.CalendarEntry;
import clinic.vein.links.LinkPurpose;
import clinic.vein.referral.Referral;
import clinic.vein.scheduling.OwnAppointments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class OwnReferralNow implements OwnReferral {

    private final OwnStatus status;
    private final OwnSteps steps;
    private final OwnAppointments appointments;
    private final ClinicSettings clinic;

    OwnReferralNow(OwnStatus status, OwnSteps steps, OwnAppointments appointments, ClinicSettings clinic) {
        this.status = status;
        this.steps = steps;
        this.appointments = appointments;
        this.clinic = clinic;
    }

    @Override
    public Map<String, Object> shown(Referral referral) {
        return status.of(referral);
    }

    @Override
    public Optional<Map<String, Object>> step(Referral referral, LinkPurpose purpose, Words words) {
        return steps.open(referral, purpose, words);
    }

    /** Says nothing of legs or veins: calendars are shared. */
    @Override
    public List<CalendarEntry> calendar(Referral referral, Words words) {
        return appointments.allToCome(referral.id()).stream()
                .map(appointment -> new CalendarEntry(
                        appointment.calendarId(),
                        appointment.calendarSequence(referral.receivedAt()),
                        appointment.startsAt(),
                        appointment.endsAt(),
                        words.of(CalendarWords.APPOINTMENT, clinic.name()),
                        clinic.name() + ", " + appointment.room(),
                        words.of(CalendarWords.IF_NOT, clinic.telephone()),
                        null,
                        false,
                        appointment.bookedAt()))
                .toList();
    }
}
