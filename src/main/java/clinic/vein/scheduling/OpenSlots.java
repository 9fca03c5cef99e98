package clinic.vein.scheduling;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.scheduling.Timetable.Opening;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the clinic's slots for the weeks to come, once those that are open follow the plan as it is now; doing it again opens
 * only what is not open yet.
 */
@Component
public class OpenSlots {

    private final Slots slots;
    private final SessionTemplates templates;
    private final ClinicSettings clinic;
    private final SchedulingSettings settings;
    private final Timetable timetable;
    private final Clock clock;

    OpenSlots(
            Slots slots,
            SessionTemplates templates,
            ClinicSettings clinic,
            SchedulingSettings settings,
            Timetable timetable,
            Clock clock) {
        this.slots = slots;
        this.templates = templates;
        this.clinic = clinic;
        this.settings = settings;
        this.timetable = timetable;
        this.clock = clock;
    }

    /** @return how many slots were opened */
    @Transactional
    public int open() {
        return follow(Actor.SYSTEM);
    }

    /** In the turn of whoever changes the plan: a plan that is being changed would be read as it was. */
    @Transactional
    public int follow(Actor by) {
        templates.takeTurn();
        Instant now = clock.instant();
        List<NewSlot> opened = new ArrayList<>();
        timetable
                .openings(LocalDate.ofInstant(now, clinic.zone()))
                .forEach((day, openings) -> openings.forEach(each -> addDay(opened, each, day)));
        slots.furnish(rooms());
        slots.follow(
                opened.stream().filter(slot -> slot.startsAt().isAfter(now)).toList());
        templates.dropWhatIsOver(now, clinic.zone(), by.id());
        return slots.open(opened);
    }

    /** Each time on the wall clock is opened once, however often it comes that day, and one that never comes not at all. */
    private void addDay(List<NewSlot> opened, Opening opening, LocalDate day) {
        RoomHours hours = opening.hours();
        LocalDateTime closing = day.atTime(hours.to());
        Instant free = Instant.MIN;
        for (LocalDateTime start = day.atTime(hours.from());
                !start.plus(hours.length()).isAfter(closing);
                start = start.plus(hours.length())) {
            ZonedDateTime begins = start.atZone(clinic.zone());
            boolean comes = begins.toLocalDateTime().equals(start);
            if (comes && !begins.toInstant().isBefore(free)) {
                free = begins.toInstant().plus(hours.length());
                opened.add(new NewSlot(hours.purpose(), hours.room(), begins.toInstant(), free, opening.template()));
            }
        }
    }

    private Map<Integer, String> rooms() {
        return settings.hours().stream()
                .collect(Collectors.toMap(RoomHours::room, RoomHours::name, (first, second) -> first));
    }
}
