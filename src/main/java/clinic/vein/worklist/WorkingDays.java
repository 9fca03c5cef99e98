package clinic.vein.worklist;

import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicHours;
import clinic.vein.kernel.ClinicSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The clinic's calendar: the days on which it is open, in its time zone. */
@Component
class WorkingDays {

    private final ClinicSettings clinic;
    private final ClinicHours hours;
    private final ClinicCalendar calendar;

    WorkingDays(ClinicSettings clinic, ClinicHours hours, ClinicCalendar calendar) {
        this.clinic = clinic;
        this.hours = hours;
        this.calendar = calendar;
    }

    /**
     * The close of the working day that lies so many working days after the instant's own day: of a Saturday's report the
     * next working day is Monday. None: the same day, or the next working day for what comes when nobody is there any more.
     */
    Instant endOfDay(Instant from, int workingDays) {
        ZonedDateTime local = from.atZone(clinic.zone());
        LocalDate day = local.toLocalDate();
        boolean over = !isWorkingDay(day) || !local.toLocalTime().isBefore(hours.closes());
        for (int i = 0; i < (over ? Math.max(1, workingDays) : workingDays); i++) {
            day = nextWorkingDay(day);
        }
        return at(day);
    }

    /** The same, backwards; never before the instant's own day. */
    Instant before(Instant due, int workingDays) {
        LocalDate day = due.atZone(clinic.zone()).toLocalDate();
        for (int i = 0; i < workingDays; i++) {
            do {
                day = day.minusDays(1);
            } while (!isWorkingDay(day));
        }
        return at(day);
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorkingDay(LocalDate day) {
        return calendar.isOpenOn(day);
    }

    private Instant at(LocalDate day) {
        return day.atTime(hours.closes()).atZone(clinic.zone()).toInstant();
    }
}
