package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.process.CareTask;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.BookingState;
import clinic.vein.scheduling.Diary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDiary implements Diary {

    private static final String[] WITH_THE_PATIENT =
            CareTask.WITH_THE_PATIENT.stream().map(CareTask::id).toArray(String[]::new);

    private final JdbcClient jdbc;

    JdbcDiary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said at the door stands on the timeline, of the day of the appointment and not before it was booked. */
    @Override
    public List<Line> between(Instant from, Instant until) {
        return jdbc.sql("""
                        select * from (
                            select booking.id, booking.referral_id, booking.purpose, slot.starts_at, slot.room,
                                   room.name as room_name, clinician.name as clinician, booking.state, booking.position,
                                   exists (select from clinic.referral_event event
                                           where event.referral_id = booking.referral_id and event.kind = :late
                                             and (event.archived is null or event.archived >= :month)
                                             and event.at >= greatest(booking.booked_at, :from)
                                             and event.at < :until) as late,
                                   booking.state = 'CANCELLED'
                                       and exists (select from clinic.referral_event event
                                                   where event.referral_id = booking.referral_id and event.kind = :left
                                                     and (event.archived is null or event.archived >= :month)
                                                     and event.at >= greatest(booking.booked_at, :from)
                                                     and event.at < :until) as gone,
                                   booking.state = 'ATTENDED'
                                       and exists (select from clinic.open_task task
                                                   where task.referral_id = booking.referral_id
                                                     and task.key = any(:withPatient)) as waiting
                            from clinic.booking
                            join clinic.slot on slot.id = booking.slot_id
                            join clinic.room on room.number = slot.room
                            left join clinic.session_template template on template.id = slot.template_id
                            left join clinic.clinician on clinician.id = template.clinician_id
                            where slot.starts_at >= :from and slot.starts_at < :until) as line
                        where state <> 'CANCELLED' or gone
                        order by starts_at, room, position""")
                .param("from", time(from))
                .param("until", time(until))
                // An entry of the day lies in a part of that month or of a later one; nodes may differ about when it
                // ended.
                .param(
                        "month",
                        LocalDate.ofInstant(from, ZoneOffset.UTC)
                                .withDayOfMonth(1)
                                .minusMonths(1))
                .param("late", EventKind.CAME_LATE.name())
                .param("left", EventKind.DID_NOT_WAIT.name())
                .param("withPatient", WITH_THE_PATIENT)
                .query((row, number) -> line(row))
                .list();
    }

    /** From the tasks, of which there are few, to the newest visit of each. */
    @Override
    public List<Line> waitingSince(Instant before) {
        return jdbc.sql("""
                        select booking.id, booking.referral_id, booking.purpose, slot.starts_at, slot.room,
                               room.name as room_name, clinician.name as clinician, booking.state,
                               false as late, false as gone, true as waiting
                        from (select distinct referral_id from clinic.open_task where key = any(:withPatient)) as task
                        join lateral (
                            select * from clinic.booking kept
                            where kept.referral_id = task.referral_id and kept.state in ('BOOKED', 'ATTENDED', 'NO_SHOW')
                            order by kept.position desc limit 1) as booking on booking.state = 'ATTENDED'
                        join clinic.slot on slot.id = booking.slot_id
                        join clinic.room on room.number = slot.room
                        left join clinic.session_template template on template.id = slot.template_id
                        left join clinic.clinician on clinician.id = template.clinician_id
                        where slot.starts_at < :before
                        order by slot.starts_at, slot.room, booking.position""")
                .param("withPatient", WITH_THE_PATIENT)
                .param("before", time(before))
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                Codes.required(row, "purpose", Purpose.class),
                requiredInstant(row, "starts_at"),
                row.getString("room_name"),
                row.getString("clinician"),
                Codes.required(row, "state", BookingState.class),
                row.getBoolean("late"),
                row.getBoolean("gone"),
                row.getBoolean("waiting"));
    }
}
