package clinic.vein.scheduling;

import clinic.vein.process.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clinic's timetable.
 *
 * @param weeksAhead how far ahead slots are open
 * @param hours when rooms are open for what, on working days
 * @param assessWithinDays days from the start of the wait to the assessment that booking aims at: local policy, within
 *     the 18 weeks from referral to first treatment of the English standard
 */
@ConfigurationProperties("clinic.scheduling")
public record SchedulingSettings(
        @DefaultValue("10") int weeksAhead, List<RoomHours> hours, Map<Urgency, Integer> assessWithinDays) {

    public SchedulingSettings {
        hours = hours == null || hours.isEmpty() ? standardHours() : List.copyOf(hours);
        assessWithinDays = assessWithinDays == null || assessWithinDays.isEmpty()
                ? Map.of(Urgency.URGENT, 14, Urgency.SOON, 42, Urgency.ROUTINE, 84)
                : Map.copyOf(assessWithinDays);
    }

    /** Null where no aim is set. */
    Instant assessBy(Urgency urgency, Instant clockStart) {
        Integer days = urgency == null ? null : assessWithinDays.get(urgency);
        return days == null ? null : clockStart.plus(Duration.ofDays(days));
    }

    private static List<RoomHours> standardHours() {
        return List.of(
                hours(1, "Assessment room", Purpose.ASSESSMENT, 9, 12, 30),
                hours(1, "Assessment room", Purpose.ASSESSMENT, 13, 17, 30),
                hours(2, "Treatment room", Purpose.SESSION, 9, 12, 45),
                hours(2, "Treatment room", Purpose.SESSION, 13, 16, 45));
    }

    private static RoomHours hours(int room, String name, Purpose purpose, int from, int to, int minutes) {
        return new RoomHours(
                room, name, purpose, Set.of(), LocalTime.of(from, 0), LocalTime.of(to, 0), Duration.ofMinutes(minutes));
    }
}
