package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    private final Clock clock;

    OpenSlots(Slots slots, ClinicSettings clinic, SchedulingSettings settings, Clock clock) {
        this.slots = slots;
        this.clinic = clinic;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many slots were opened */
    @Transactional
    public int open() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        List<NewSlot> opened = new ArrayList<>();
        today.datesUntil(today.plusWeeks(settings.weeksAhead()))
                .filter(this::isWorkingDay)
                .forEach(day -> settings.hours().forEach(hours -> addDay(opened, hours, day)));
        slots.furnish(rooms());
        return slots.open(opened);
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !clinic.holidays().contains(day);
    }

    private void addDay(List<NewSlot> opened, RoomHours hours, LocalDate day) {
        if (!hours.days().contains(day.getDayOfWeek())) {
            return;
        }
        LocalDateTime closing = day.atTime(hours.to());
        LocalDateTime start = day.atTime(hours.from());
        while (!start.plus(hours.length()).isAfter(closing)) {
            LocalDateTime end = start.plus(hours.length());
            opened.add(new NewSlot(
                    hours.purpose(),
                    hours.room(),
                    start.atZone(clinic.zone()).toInstant(),
                    end.atZone(clinic.zone()).toInstant()));
            start = end;
        }
    }

    private Map<Integer, String> rooms() {
        return settings.hours().stream()
                .collect(Collectors.toMap(RoomHours::room, RoomHours::name, (first, second) -> first));
    }
}
