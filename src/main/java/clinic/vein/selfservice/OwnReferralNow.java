package clinic.vein.selfservice;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.ical.CalendarEntry;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.OwnLetters;
import clinic.vein.referral.Referral;
import clinic.vein.scheduling.OwnAppointments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OwnReferralNow implements OwnReferral {

    private final OwnStatus status;
    private final OwnSteps steps;
    private final OwnAppointments appointments;
    private final OwnLetters letters;
    private final ClinicSettings clinic;

    OwnReferralNow(
            OwnStatus status, OwnSteps steps, OwnAppointments appointments, OwnLetters letters, ClinicSettings clinic) {
        this.status = status;
        this.steps = steps;
        this.appointments = appointments;
        this.letters = letters;
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

    @Override
    public Optional<byte[]> letter(Referral referral, UUID id) {
        return letters.find(referral.id(), new LetterId(id))
                .map(letter -> letter.printed().pdf());
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
