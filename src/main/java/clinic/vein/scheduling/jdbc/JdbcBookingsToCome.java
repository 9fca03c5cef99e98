package clinic.vein.scheduling.jdbc;

import static clinic.vein.scheduling.jdbc.JdbcBookings.BOOKING;

import clinic.vein.scheduling.Booking;
import clinic.vein.scheduling.BookingsToCome;
import clinic.vein.scheduling.ClosureId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBookingsToCome implements BookingsToCome {

    private final JdbcClient jdbc;

    JdbcBookingsToCome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Booking> all(Instant now) {
        return jdbc.sql(
                        BOOKING
                                + "where booking.state in ('BOOKED', 'PLANNED') and slot.starts_at > :now order by slot.starts_at, booking.position")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> JdbcBookings.booking(row))
                .list();
    }

    @Override
    public List<Booking> hitBy(ClosureId closure, Instant now) {
        return jdbc.sql(BOOKING + """
                        where booking.state in ('BOOKED', 'PLANNED') and slot.starts_at > :now
                        and exists (select from clinic.closed_slot where slot_id = slot.id and closure_id = :closure offset 0)
                        order by slot.starts_at, booking.position""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("closure", closure.value())
                .query((row, number) -> JdbcBookings.booking(row))
                .list();
    }
}
