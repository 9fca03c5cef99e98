package clinic.vein.scheduling;

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

/** Opens the clinic's slots for the weeks to come; doing it again opens only what is not open yet. */
@Component
public class OpenSlots {

    private final Slots slots;
    private final ClinicSettings clinic;
    private final SchedulingSettings settings;
    private final Timetable timetable;
    private final Clock clock;

    OpenSlots(Slots slots, ClinicSettings clinic, SchedulingSettings settings, Timetable timetable, Clock clock) {
        this.slots = slots;
        this.clinic = clinic;
        this.settings = settings;
        this.timetable = timetable;
        this.clock = clock;
    }

    /** @return how many slots were opened */
    @Transactional
    public int open() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        List<NewSlot> opened = new ArrayList<>();
        timetable.openings(today).forEach((day, openings) -> openings.forEach(each -> addDay(opened, each, day)));
        slots.furnish(rooms());
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
