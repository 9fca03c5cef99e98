package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final SessionTemplates templates;

    Timetable(ClinicCalendar calendar, ClinicSettings clinic, SchedulingSettings settings, SessionTemplates templates) {
        this.calendar = calendar;
        this.clinic = clinic;
        this.settings = settings;
        this.templates = templates;
    }

    /**
     * From the first day of a session to its last a room follows its sessions alone, on any other day the hours of the
     * configuration.
     */
    final class Plan {

        private final List<SessionTemplate> sessions = templates.all();

        List<Opening> on(LocalDate day) {
            Set<Integer> planned = sessions.stream()
                    .filter(session -> session.counts(day))
                    .map(session -> session.hours().room())
                    .collect(Collectors.toSet());
            return Stream.concat(
                            settings.hours().stream()
                                    .filter(hours -> !planned.contains(hours.room()))
                                    .filter(hours -> Timetable.this.isOpen(hours, day))
                                    .map(hours -> new Opening(hours, null)),
                            calendar.isHoliday(day)
                                    ? Stream.empty()
                                    : sessions.stream()
                                            .filter(session -> session.isOn(day))
                                            .map(session -> new Opening(session.hours(), session.id())))
                    .toList();
        }

        List<RoomHours> hours() {
            return Stream.concat(settings.hours().stream(), sessions.stream().map(SessionTemplate::hours))
                    .toList();
        }

        boolean hasSessions() {
            return !sessions.isEmpty();
        }

        /** The rooms that are used for it, in their order. */
        List<String> rooms(Purpose purpose) {
            return hours().stream()
                    .filter(hours -> hours.purpose() == purpose)
                    .map(RoomHours::name)
                    .distinct()
                    .toList();
        }

        /** What can be offered from the instant on. */
        SlotSearch search(Purpose purpose, Instant from, SlotWish wish, Instant now, int limit) {
            LocalDate first = day(from);
            Set<LocalDate> closed = first.datesUntil(first.plusYears(2))
                    .filter(day -> on(day).isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
            return new SlotSearch(
                    purpose, from, wish.room(), wish.needs(), closed, clinic.zone(), limit, wish.by(), now);
        }
    }

    /** @param template the session; null for the hours in the configuration */
    record Opening(RoomHours hours, @Nullable Long template) {}

    /** When rooms are open on the days of the weeks ahead. */
    Map<LocalDate, List<Opening>> openings(LocalDate first) {
        Plan plan = new Plan();
        return first.datesUntil(first.plusWeeks(settings.weeksAhead()))
                .collect(Collectors.toMap(Function.identity(), plan::on, (one, other) -> one, TreeMap::new));
    }

    /** Whether any room is open; of most days the configuration knows it, and nobody need be asked. */
    boolean isOpen(LocalDate day) {
        return settings.hours().stream().anyMatch(hours -> isOpen(hours, day))
                || !new Plan().on(day).isEmpty();
    }

    private boolean isOpen(RoomHours hours, LocalDate day) {
        return hours.days().isEmpty()
                ? calendar.isOpenOn(day)
                : calendar.isExtraDay(day) || hours.days().contains(day.getDayOfWeek()) && !calendar.isHoliday(day);
    }

    boolean isOpen(Instant instant) {
        return isOpen(day(instant));
    }

    /** The last day for which slots are open when they are opened at the instant. */
    LocalDate lastDay(Instant now) {
        return day(now).plusWeeks(settings.weeksAhead()).minusDays(1);
    }

    /** As it is at this moment. */
    Plan plan() {
        return new Plan();
    }

    SlotSearch search(Purpose purpose, Instant from, SlotWish wish, Instant now, int limit) {
        return plan().search(purpose, from, wish, now, limit);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clinic.zone());
    }
}
