package clinic.vein.selfservice;

import clinic.vein.kernel.Refused;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.scheduling.BookingFault;
import clinic.vein.scheduling.OwnAppointments;
import clinic.vein.scheduling.SlotId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The patient chooses another time among those that are free. */
@Component
class MoveAppointment implements LinkPage {

    private final OwnAppointments appointments;

    MoveAppointment(OwnAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.MOVE_APPOINTMENT;
    }

    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return appointments
                .toCome(link.subject())
                .map(appointment ->
                        Map.of("appointment", appointment, "times", appointments.freeTimes(appointment.booking())));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        appointments.move(link.subject(), slot(form.text("slot").orElse("")));
    }

    private static SlotId slot(String typed) {
        try {
            return new SlotId(UUID.fromString(typed));
        } catch (IllegalArgumentException notChosen) {
            throw new Refused("slot", BookingFault.NO_NEW_TIME);
        }
    }
}
