package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.scheduling.ClosedTime;
import clinic.vein.scheduling.ClosureId;
import clinic.vein.scheduling.Closures;
import clinic.vein.scheduling.SlotId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClosures implements Closures {

    private final JdbcClient jdbc;

    JdbcClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isThere(ClosedTime closed) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('closure', 0)) is null")
                .query(Boolean.class)
                .single();
        // What begins today begins at the moment at which it is said.
        return jdbc.sql("""
                        select exists (
                            select from clinic.closure
                            where lifted_at is null and until_at = :until and reason = :reason
                              and from_at between cast(:from as timestamptz) - interval '10 seconds' and :from
                              and room is not distinct from :room::smallint
                              and clinician_id is not distinct from :clinician::smallint)""")
                .param("from", time(closed.from()))
                .param("until", time(closed.until()))
                .param("room", closed.room())
                .param("clinician", closed.clinician())
                .param("reason", closed.reason())
                .query(Boolean.class)
                .single();
    }

    @Override
    public ClosureId add(ClosedTime closed, String by, Instant at) {
        return new ClosureId(jdbc.sql("""
                        insert into clinic.closure (from_at, until_at, room, clinician_id, reason, made_by, made_at)
                        values (:from, :until, :room::smallint, :clinician::smallint, :reason, :by, :at) returning id""")
                .param("from", time(closed.from()))
                .param("until", time(closed.until()))
                .param("room", closed.room())
                .param("clinician", closed.clinician())
                .param("reason", closed.reason())
                .param("by", by)
                .param("at", time(at))
                .query(Long.class)
                .single());
    }

    @Override
    public boolean lift(ClosureId id, String by, Instant at) {
        return jdbc.sql("""
                        update clinic.closure set lifted_by = :by, lifted_at = :at
                        where id = :id and lifted_at is null""")
                        .param("id", id.value())
                        .param("by", by)
                        .param("at", time(at))
                        .update()
                == 1;
    }

    @Override
    public Set<SlotId> ofBookingsToCome(Instant now) {
        return jdbc.sql("""
                        select slot.id from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where booking.state in ('BOOKED', 'PLANNED') and slot.starts_at > :now
                          and exists (select from clinic.closed_slot where slot_id = slot.id offset 0)""").param("now", time(now)).query(UUID.class).list().stream()
                .map(SlotId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Line> notOver(Instant now) {
        return jdbc.sql("""
                        select closure.id, closure.from_at, closure.until_at, room.name as room,
                               clinician.name as clinician, closure.reason, closure.made_by
                        from clinic.closure
                        left join clinic.room on room.number = closure.room
                        left join clinic.clinician on clinician.id = closure.clinician_id
                        where closure.lifted_at is null and closure.until_at > :now
                        order by closure.from_at, closure.id""")
                .param("now", time(now))
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        requiredInstant(row, "from_at"),
                        requiredInstant(row, "until_at"),
                        row.getString("room"),
                        row.getString("clinician"),
                        row.getString("reason"),
                        row.getString("made_by")))
                .list();
    }
}
