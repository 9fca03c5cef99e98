package clinic.vein.fhir;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.BookableTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;

/** The clinic's free times, and the calendars that they are of: one for each kind of visit. */
public final class SlotResources {

    private SlotResources() {}

    public static Slot slot(BookableTime time) {
        Slot slot = new Slot();
        slot.setId(time.slot().value().toString());
        slot.setSchedule(new Reference("Schedule/" + id(time.purpose())));
        slot.addServiceType().addCoding().setSystem(FhirSystem.VISIT).setCode(id(time.purpose()));
        slot.setStatus(SlotStatus.FREE);
        slot.setStart(Date.from(time.startsAt()));
        slot.setEnd(Date.from(time.endsAt()));
        slot.setComment(time.room());
        return slot;
    }

    public static List<Schedule> schedules(ClinicSettings clinic) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> schedule(purpose, clinic))
                .toList();
    }

    private static Schedule schedule(Purpose purpose, ClinicSettings clinic) {
        Schedule schedule = new Schedule();
        schedule.setId(id(purpose));
        schedule.setActive(true);
        schedule.addServiceType().addCoding().setSystem(FhirSystem.VISIT).setCode(id(purpose));
        schedule.addActor(new Reference().setType("Location").setDisplay(clinic.name()));
        return schedule;
    }

    static String id(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
