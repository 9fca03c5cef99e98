package clinic.vein.selfservice;

import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.scheduling.OwnAppointments;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The patient cannot come, and somebody else can have the time. */
@Component
class CancelAppointment implements LinkPage {

    private final OwnAppointments appointments;

    CancelAppointment(OwnAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.CANCEL_APPOINTMENT;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return appointments.toCome(link.subject()).map(appointment -> Map.of("appointment", appointment));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        appointments.cancel(link.subject());
    }
}
