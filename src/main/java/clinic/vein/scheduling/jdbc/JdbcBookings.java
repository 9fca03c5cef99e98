package clinic.vein.scheduling.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.DatabaseTimes;
import clinic.vein.scheduling.Booking;
import clinic.vein.scheduling.BookingFault;
import clinic.vein.scheduling.BookingState;
import clinic.vein.scheduling.Bookings;
import clinic.vein.scheduling.NewBooking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBookings implements Bookings {

    static final String BOOKING = """
            select booking.id, booking.referral_id, booking.session_number, booking.state, booking.booked_at, booking.confirmed_at,
                   slot.id as slot_id, slot.purpose, room.name as room, slot.starts_at, slot.ends_at,
                   clinician.name as clinician
            from clinic.booking
            join clinic.slot on slot.id = booking.slot_id
            join clinic.room on room.number = slot.room
            left join clinic.session_template template on template.id = slot.template_id
            left join clinic.clinician on clinician.id = template.clinician_id
            """;

    private static final String OPEN = BOOKING + "where booking.state = 'BOOKED' ";

    private final JdbcClient jdbc;

    JdbcBookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean take(NewBooking booking) {
        return add(jdbc, booking, BookingState.BOOKED);
    }

    @Override
    public Optional<Booking> findOpen(ReferralId id) {
        return jdbc.sql(OPEN + "and booking.referral_id = :referral")
                .param("referral", id.value())
                .query((row, number) -> booking(row))
                .optional();
    }

    @Override
    public Optional<Booking> findOpen(UUID booking) {
        return jdbc.sql(OPEN + "and booking.id = :id")
                .param("id", booking)
                .query((row, number) -> booking(row))
                .optional();
    }

    @Override
    public Optional<Instant> assessment(ReferralId id, Instant after) {
        return jdbc.sql("""
                        select slot.starts_at from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where booking.referral_id = :referral and booking.purpose = 'ASSESSMENT'
                          and booking.state in ('BOOKED', 'ATTENDED') and slot.starts_at > :after
                        order by booking.position desc limit 1""")
                .param("referral", id.value())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void close(Booking booking, BookingState state, @Nullable String cancelledBy, Instant at) {
        int closed = jdbc.sql("""
                        update clinic.booking set state = :state, cancelled_by = :cancelledBy, closed_at = :at,
                            changes = changes + 1
                        where id = :id and state = 'BOOKED'""")
                .param("id", booking.id())
                .param("state", state.name())
                .param("cancelledBy", cancelledBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (closed != 1) {
            throw new Refused("", BookingFault.NO_LONGER_BOOKED);
        }
    }

    @Override
    public void cameAndLeft(Booking booking) {
        jdbc.sql("update clinic.booking set came_and_left = true where id = :id and state = 'CANCELLED'")
                .param("id", booking.id())
                .update();
    }

    @Override
    public Optional<Booking> findKept(UUID booking) {
        return jdbc.sql(BOOKING + """
                        where booking.state = 'ATTENDED' and booking.id = :id
                          and not exists (select from clinic.booking later
                                          where later.referral_id = booking.referral_id and later.position > booking.position
                                            and later.state in ('BOOKED', 'ATTENDED', 'NO_SHOW'))""")
                .param("id", booking)
                .query((row, number) -> booking(row))
                .optional();
    }

    @Override
    public boolean leave(Booking kept, String cancelledBy, Instant at) {
        return jdbc.sql("""
                        update clinic.booking set state = 'CANCELLED', cancelled_by = :cancelledBy, closed_at = :at,
                            came_and_left = true, changes = changes + 1
                        where id = :id and state = 'ATTENDED'""")
                        .param("id", kept.id())
                        .param("cancelledBy", cancelledBy)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean confirm(Booking booking, Instant at) {
        return jdbc.sql("""
                        update clinic.booking set confirmed_at = :at
                        where id = :id and state = 'BOOKED' and confirmed_at is null""")
                        .param("id", booking.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The slot is locked first: whoever books or holds it at this moment has it, or waits. */
    @Override
    public boolean reopen(ReferralId id, String cancelledBy, Instant now) {
        Optional<UUID> last = jdbc.sql("""
                        select last.id from clinic.booking last
                        join clinic.slot on slot.id = last.slot_id
                        where last.referral_id = :referral and last.state = 'CANCELLED' and not last.was_planned
                          and last.cancelled_by = :cancelledBy and slot.starts_at > :now
                        order by last.position desc limit 1 for no key update of slot""")
                .param("referral", id.value())
                .param("cancelledBy", cancelledBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        return last.isPresent()
                && jdbc.sql("""
                        update clinic.booking
                        set state = 'BOOKED', cancelled_by = null, closed_at = null, changes = changes + 1
                        where id = :id and state = 'CANCELLED'
                          and not exists (
                                select from clinic.slot
                                where slot.id = booking.slot_id
                                  and (slot.withdrawn_at is not null or slot.held_until > :now))
                          and not exists (
                                select from clinic.booking other
                                where other.slot_id = booking.slot_id and other.state in ('BOOKED', 'ATTENDED', 'PLANNED'))""")
                                .param("id", last.get())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    /** Not by catching a violated constraint: a failed statement would end the whole transaction in PostgreSQL. */
    static boolean add(JdbcClient jdbc, NewBooking booking, BookingState state) {
        int taken = jdbc.sql("""
                        insert into clinic.booking
                            (id, slot_id, state, referral_id, purpose, session_number, told_by, accepted_sooner, needs_arranged,
                             arranged_for, booked_by, booked_at)
                        select :id, slot.id, :state, :referral, :purpose, :number::smallint, :toldBy, :sooner, :arranged,
                               :arrangedFor, :bookedBy, :at::timestamptz
                        from clinic.slot where slot.id = :slot and slot.withdrawn_at is null
                          and (slot.held_until is null or slot.held_until <= :at or slot.held_by = :bookedBy)
                          and not exists (select from clinic.closed_slot where slot_id = slot.id offset 0)
                        for no key update
                        on conflict (slot_id) where state in ('BOOKED', 'ATTENDED') do nothing""")
                .param("id", UUID.randomUUID())
                .param("state", state.name())
                .param("slot", booking.slot().id().value())
                .param("referral", booking.referral().value())
                .param("purpose", booking.slot().purpose().name())
                .param("number", booking.session())
                .param("toldBy", booking.toldBy().name())
                .param("sooner", booking.acceptedSooner())
                .param("arranged", booking.needsArranged())
                .param("arrangedFor", booking.needsArranged() ? JdbcUnmetNeeds.names(booking.arrangedFor()) : null)
                .param("bookedBy", booking.bookedBy())
                .param("at", booking.at().atOffset(ZoneOffset.UTC))
                .update();
        return taken == 1;
    }

    static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                JdbcSlots.slot(row),
                row.getObject("session_number", Integer.class),
                Codes.required(row, "state", BookingState.class),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                DatabaseTimes.instant(row, "confirmed_at"));
    }
}
