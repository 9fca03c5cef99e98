package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.scheduling.AppointmentReminders;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAppointmentReminders implements AppointmentReminders {

    private final JdbcClient jdbc;

    JdbcAppointmentReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> due(When when, Instant now, ZoneId zone) {
        return jdbc.sql("""
                        select booking.id from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where booking.state = 'BOOKED' and slot.starts_at > :now::timestamptz
                          and slot.starts_at < :end and (:days = 1 or slot.starts_at >= :endOfTomorrow)
                          and booking.booked_at < slot.starts_at - make_interval(days => :days + :since)
                          and (case when :days = 1 then booking.reminded_day_at else booking.reminded_week_at end) is null
                          and not exists (select from clinic.closed_slot where slot_id = slot.id offset 0)
                        order by slot.starts_at, booking.position""")
                .param("now", time(now))
                .param("end", time(when.end(now, zone)))
                .param("endOfTomorrow", time(When.A_DAY_BEFORE.end(now, zone)))
                .param("days", when.days())
                .param("since", when.daysSinceBooked())
                .query(UUID.class)
                .list();
    }

    @Override
    public void reminded(UUID booking, When when, Instant at) {
        String column = switch (when) {
            case A_WEEK_BEFORE -> "reminded_week_at";
            case A_DAY_BEFORE -> "reminded_day_at";
        };
        jdbc.sql("update clinic.booking set " + column + " = :at where id = :id")
                .param("id", booking)
                .param("at", time(at))
                .update();
    }
}
