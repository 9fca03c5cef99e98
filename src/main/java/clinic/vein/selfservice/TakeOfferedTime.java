package clinic.vein.selfservice;

import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import clinic.vein.scheduling.OwnAppointments;
import clinic.vein.scheduling.SlotId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The patient takes a time that somebody gave back, if nobody was faster. */
@Component
class TakeOfferedTime implements LinkPage {

    private final OwnAppointments appointments;

    TakeOfferedTime(OwnAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.OFFERED_TIME;
    }

    /** Also when somebody has it by now: what the answer to the page says is clearer. */
    @Override
    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return appointments.offered(new SlotId(link.subject())).map(time -> Map.of("offered", time));
    }

    @Override
    public void act(PatientLink link, LinkForm form) {
        appointments.take(link.referral(), new SlotId(link.subject()));
    }
}
