package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.sql.Codes;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.RoomHours;
import clinic.vein.scheduling.SessionTemplate;
import clinic.vein.scheduling.SessionTemplates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessionTemplates implements SessionTemplates {

    private final JdbcClient jdbc;

    JdbcSessionTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SessionTemplate> all() {
        return jdbc.sql("""
                        select template.*, room.name as room_name
                        from clinic.session_template template join clinic.room on room.number = template.room
                        where template.last_day is null or template.last_day >= template.first_day
                        order by template.weekday, template.opens, template.room, template.first_day""").query((row, number) -> template(row)).list();
    }

    @Override
    public void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clinic.session_template'))")
                .query((row, number) -> 1)
                .single();
    }

    @Override
    public long add(SessionTemplate template) {
        RoomHours hours = template.hours();
        return jdbc.sql("""
                        insert into clinic.session_template
                            (weekday, opens, closes, room, purpose, minutes, clinician_id, interpreter, chaperone, first_day,
                             last_day)
                        values (:weekday, :opens, :closes, :room, :purpose, :minutes, :clinician::smallint, :interpreter,
                                :chaperone, :first, :last::date)
                        returning id""")
                .param("weekday", template.weekday().getValue())
                .param("opens", hours.from())
                .param("closes", hours.to())
                .param("room", hours.room())
                .param("purpose", hours.purpose().name())
                .param("minutes", hours.length().toMinutes())
                .param("clinician", template.clinician())
                .param("interpreter", template.interpreter())
                .param("chaperone", template.chaperone())
                .param("first", template.firstDay())
                .param("last", template.lastDay())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean end(long id, LocalDate lastDay) {
        return jdbc.sql("""
                        update clinic.session_template set last_day = :last
                        where id = :id and (last_day is null or last_day > :last)""").param("id", id).param("last", lastDay).update() == 1;
    }

    /** Locked first and looked at afterwards: somebody may be booking one of them at this moment. */
    @Override
    public void dropWhatIsOver(Instant now, ZoneId zone, String by) {
        UUID[] over = jdbc.sql("""
                        select slot.id from clinic.slot
                        left join clinic.session_template own on own.id = slot.template_id
                        where slot.starts_at > :now and slot.withdrawn_at is null
                          and case when own.id is null
                                   then exists (select from clinic.session_template planned
                                                where planned.room = slot.room
                                                  and planned.first_day <= (slot.starts_at at time zone :zone)::date
                                                  and (planned.last_day is null
                                                       or planned.last_day >= (slot.starts_at at time zone :zone)::date))
                                   else own.last_day < (slot.starts_at at time zone :zone)::date end
                        order by slot.id
                        for update of slot""")
                .param("now", time(now))
                .param("zone", zone.getId())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        jdbc.sql("""
                        delete from clinic.slot
                        where id = any (:over::uuid[])
                          and not exists (select from clinic.booking where slot_id = slot.id)""").param("over", over).update();
        jdbc.sql("""
                        update clinic.slot set superseded = slot.id = any (:over::uuid[])
                        where slot.withdrawn_at is null and slot.starts_at > :now
                          and slot.superseded <> (slot.id = any (:over::uuid[]))""").param("over", over).param("now", time(now)).update();
        jdbc.sql("""
                        update clinic.slot set withdrawn_at = :now, withdrawn_by = :by
                        where id = any (:over::uuid[])
                          and not exists (select from clinic.booking
                                          where slot_id = slot.id and state in ('BOOKED', 'ATTENDED', 'PLANNED'))""")
                .param("over", over)
                .param("now", time(now))
                .param("by", by)
                .update();
    }

    private static SessionTemplate template(ResultSet row) throws SQLException {
        return new SessionTemplate(
                row.getLong("id"),
                new RoomHours(
                        row.getInt("room"),
                        row.getString("room_name"),
                        Codes.required(row, "purpose", Purpose.class),
                        Set.of(DayOfWeek.of(row.getInt("weekday"))),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class),
                        Duration.ofMinutes(row.getInt("minutes"))),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("clinician_id", Integer.class),
                row.getBoolean("interpreter"),
                row.getBoolean("chaperone"));
    }
}
