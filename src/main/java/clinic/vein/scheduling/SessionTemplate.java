package clinic.vein.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session that comes each week, from a first day until it is ended.
 *
 * @param hours of one day of the week
 * @param lastDay null for as long as nobody ends it
 * @param clinician who sees patients there; null where that is not said
 * @param interpreter whether an interpreter is there
 * @param chaperone whether somebody is there to be with the patient
 */
public record SessionTemplate(
        long id,
        RoomHours hours,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer clinician,
        boolean interpreter,
        boolean chaperone) {

    public DayOfWeek weekday() {
        return hours.days().iterator().next();
    }

    boolean isOn(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek()) && counts(day);
    }

    /** Whether it has begun and is not over; it is not held on each such day. */
    boolean counts(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether there is a day on which both would be. */
    boolean meets(SessionTemplate other) {
        return hours.days().stream().anyMatch(other.hours.days()::contains)
                && hours.from().isBefore(other.hours.to())
                && other.hours.from().isBefore(hours.to())
                && (lastDay == null || !other.firstDay.isAfter(lastDay))
                && (other.lastDay == null || !firstDay.isAfter(other.lastDay));
    }
}
