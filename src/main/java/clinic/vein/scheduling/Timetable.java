package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On which days patients can come, as it is known now. Slots are opened months ahead, so that a day may turn out to be
 * closed after its slots were opened, and even booked.
 */
@Component
class Timetable {

    private final ClinicCalendar calendar;
    private final ClinicSettings clinic;
    private final SchedulingSettings settings;

    Timetable(ClinicCalendar calendar, ClinicSettings clinic, SchedulingSettings settings) {
        this.calendar = calendar;
        this.clinic = clinic;
        this.settings = settings;
    }

    /** Whether these hours of a room are held on the day. */
    boolean isOpen(RoomHours hours, LocalDate day) {
        return hours.days().isEmpty()
                ? calendar.isOpenOn(day)
                : calendar.isExtraDay(day) || hours.days().contains(day.getDayOfWeek()) && !calendar.isHoliday(day);
    }

    /** Whether any room is open. */
    boolean isOpen(LocalDate day) {
        return settings.hours().stream().anyMatch(hours -> isOpen(hours, day));
    }

    boolean isOpen(Instant instant) {
        return isOpen(day(instant));
    }

    /** The last day for which slots are open when they are opened at the instant. */
    LocalDate lastDay(Instant now) {
        return day(now).plusWeeks(settings.weeksAhead()).minusDays(1);
    }

    /** The rooms that are used for it, in their order. */
    List<String> rooms(Purpose purpose) {
        return settings.hours().stream()
                .filter(hours -> hours.purpose() == purpose)
                .map(RoomHours::name)
                .distinct()
                .toList();
    }

    /** What can be offered from the instant on. */
    SlotSearch search(Purpose purpose, Instant from, @Nullable String room, int limit) {
        LocalDate first = day(from);
        Set<LocalDate> closed = first.datesUntil(first.plusYears(2))
                .filter(day -> !isOpen(day))
                .collect(Collectors.toUnmodifiableSet());
        return new SlotSearch(purpose, from, room, closed, clinic.zone(), limit);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clinic.zone());
    }
}
