package clinic.vein.scheduling.web;

import clinic.vein.kernel.Violations;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.CalendarFault;
import clinic.vein.scheduling.RoomHours;
import clinic.vein.scheduling.Rooms.Room;
import clinic.vein.scheduling.SessionTemplate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A session as the page sends it. */
record SessionForm(
        @Nullable DayOfWeek weekday,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime opens,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime closes,
        @Nullable Integer room,
        @Nullable Purpose purpose,
        @Nullable Integer minutes,
        @Nullable Integer clinician,
        @Nullable Boolean interpreter,
        @Nullable Boolean chaperone,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate firstDay,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay) {

    SessionTemplate session(List<Room> rooms) {
        Violations violations = new Violations();
        violations.required(weekday, "weekday");
        violations.required(opens, "opens");
        violations.required(closes, "closes");
        violations.required(purpose, "purpose");
        violations.required(minutes, "minutes");
        violations.required(firstDay, "firstDay");
        violations.range(minutes, 5, 480, "minutes", "");
        violations.addIf(
                opens != null && closes != null && !opens.isBefore(closes),
                "closes",
                CalendarFault.ENDS_BEFORE_IT_BEGINS);
        Optional<Room> found = rooms.stream()
                .filter(each -> room != null && each.number() == room)
                .findFirst();
        violations.addIf(found.isEmpty(), "room", CalendarFault.NO_SUCH_ROOM);
        violations.refuseIfAny();
        RoomHours hours = new RoomHours(
                found.orElseThrow().number(),
                found.orElseThrow().name(),
                Objects.requireNonNull(purpose),
                Set.of(Objects.requireNonNull(weekday)),
                Objects.requireNonNull(opens),
                Objects.requireNonNull(closes),
                Duration.ofMinutes(Objects.requireNonNull(minutes)));
        return new SessionTemplate(
                0,
                hours,
                Objects.requireNonNull(firstDay),
                lastDay,
                clinician,
                Boolean.TRUE.equals(interpreter),
                Boolean.TRUE.equals(chaperone));
    }
}
