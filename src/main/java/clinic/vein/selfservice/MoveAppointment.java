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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

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
    public Optional<Map<String, Object>> show(PatientLink link) {
        return appointments
                .toCome(link.subject())
                .map(appointment ->
                        Map.of("appointment", appointment, "times", appointments.freeTimes(appointment.booking())));
    }

    @Override
    public void act(PatientLink link, MultiValueMap<String, String> typed) {
        appointments.move(link.subject(), slot(typed.getFirst("slot")));
    }

    private static SlotId slot(@Nullable String typed) {
        try {
            return new SlotId(UUID.fromString(typed == null ? "" : typed));
        } catch (IllegalArgumentException notChosen) {
            throw new Refused("slot", BookingFault.NO_NEW_TIME);
        }
    }
}
