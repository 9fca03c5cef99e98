package clinic.vein.worklist;

import clinic.vein.kernel.ClinicSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The clinic's calendar: Monday to Friday without holidays, in the clinic's time zone. */
@Component
class WorkingDays {

    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final ClinicSettings clinic;

    WorkingDays(ClinicSettings clinic) {
        this.clinic = clinic;
    }

    /** The close of the working day that lies so many working days after the instant's own day. */
    Instant endOfDay(Instant from, int workingDays) {
        LocalDate day = firstWorkingDay(from);
        for (int i = 0; i < workingDays; i++) {
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

    /** After closing time the next working day is the first that counts. */
    private LocalDate firstWorkingDay(Instant from) {
        ZonedDateTime local = from.atZone(clinic.zone());
        LocalDate day = local.toLocalDate();
        if (isWorkingDay(day) && local.toLocalTime().isBefore(CLOSING)) {
            return day;
        }
        return nextWorkingDay(day);
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !clinic.holidays().contains(day);
    }

    private Instant at(LocalDate day) {
        return day.atTime(CLOSING).atZone(clinic.zone()).toInstant();
    }
}
