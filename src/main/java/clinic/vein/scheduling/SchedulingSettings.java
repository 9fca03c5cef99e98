package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clinic's timetable.
 *
 * @param weeksAhead how far ahead slots are open: from 1 to 104
 * @param hours when rooms are open for what, on the days on which the clinic is open
 * @param reasonableNoticeDays calendar days between an offer and an appointment that need no acceptance: 21 (Leeds, V1);
 *     from 0 to 365
 */
@ConfigurationProperties("clinic.scheduling")
public record SchedulingSettings(
        @DefaultValue("26") int weeksAhead,
        List<RoomHours> hours,
        @DefaultValue("21") int reasonableNoticeDays) {

    public SchedulingSettings {
        hours = hours == null || hours.isEmpty() ? standardHours() : List.copyOf(hours);
        if (weeksAhead < 1 || weeksAhead > 104) {
            throw new IllegalArgumentException("clinic.scheduling.weeks-ahead must be from 1 to 104");
        }
        if (reasonableNoticeDays < 0 || reasonableNoticeDays > 365) {
            throw new IllegalArgumentException("clinic.scheduling.reasonable-notice-days must be from 0 to 365");
        }
    }

    private static List<RoomHours> standardHours() {
        return List.of(
                hours(1, StandardRoom.ASSESSMENT.title(), Purpose.ASSESSMENT, 9, 12, 30),
                hours(1, StandardRoom.ASSESSMENT.title(), Purpose.ASSESSMENT, 13, 17, 30),
                hours(2, StandardRoom.TREATMENT.title(), Purpose.SESSION, 9, 12, 45),
                hours(2, StandardRoom.TREATMENT.title(), Purpose.SESSION, 13, 16, 45));
    }

    private static RoomHours hours(int room, String name, Purpose purpose, int from, int to, int minutes) {
        return new RoomHours(
                room, name, purpose, Set.of(), LocalTime.of(from, 0), LocalTime.of(to, 0), Duration.ofMinutes(minutes));
    }
}
