package clinic.vein.selfservice;

import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.scheduling.OwnAppointments;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The patient says: I come. */
@Component
class ConfirmAppointment implements LinkPage {

    private final OwnAppointments appointments;

    ConfirmAppointment(OwnAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.CONFIRM_APPOINTMENT;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return appointments.toCome(link.subject()).map(appointment -> Map.of("appointment", appointment));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        appointments.confirm(link.subject());
    }
}
