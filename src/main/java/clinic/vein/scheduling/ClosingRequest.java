package clinic.vein.scheduling;

import clinic.vein.kernel.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to close: from a time of the first day to a time of the last.
 *
 * @param until the last day; null for the first
 * @param fromTime null for the beginning of the first day
 * @param untilTime null for the end of the last day
 * @param room its number; null for all of them
 * @param clinician null for everybody
 */
public record ClosingRequest(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime untilTime,
        @Nullable Integer room,
        @Nullable Integer clinician,
        String reason) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** Slots are never so far ahead; and a calendar of the year 9999 is a slip of the finger. */
    private static final Duration FURTHEST = Duration.ofDays(3 * 366);

    ClosedTime inZone(ZoneId zone, Instant now) {
        Violations violations = new Violations();
        violations.required(from, "from");
        violations.required(reason, "reason");
        violations.text(reason, 200, "reason");
        violations.refuseIfAny();
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = until == null ? first : until;
        LocalDate today = LocalDate.ofInstant(now, zone);
        violations.addIf(first.isBefore(today), "from", CalendarFault.IN_THE_PAST);
        violations.addIf(last.isBefore(first), "until", CalendarFault.ENDS_BEFORE_IT_BEGINS);
        violations.addIf(last.isAfter(today.plusDays(FURTHEST.toDays())), "until", CalendarFault.TOO_FAR);
        violations.refuseIfAny();
        Instant begin = (fromTime == null
                        ? first.atStartOfDay(zone)
                        : first.atTime(fromTime).atZone(zone))
                .toInstant();
        Instant end = (untilTime == null
                        ? last.plusDays(1).atStartOfDay(zone)
                        : last.atTime(untilTime).atZone(zone))
                .toInstant();
        violations.addIf(!begin.isBefore(end), "untilTime", CalendarFault.ENDS_BEFORE_IT_BEGINS);
        violations.addIf(!end.isAfter(now), "untilTime", CalendarFault.IN_THE_PAST);
        violations.addIf(Duration.between(begin, end).compareTo(LONGEST) > 0, "until", CalendarFault.TOO_LONG);
        violations.refuseIfAny();
        return new ClosedTime(begin, end, room, clinician, reason.strip());
    }
}
