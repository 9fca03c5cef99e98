package clinic.vein.scheduling.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CaseFileSection;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a case file shows of appointments. */
@Repository
class BookingsSection implements CaseFileSection {

    private final JdbcClient jdbc;

    BookingsSection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            String purpose,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String room,
            String state,
            Integer sessionNumber,
            String cancelledBy) {}

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public Object read(ReferralId id) {
        return jdbc.sql("""
                        select booking.id, booking.purpose, slot.starts_at, slot.ends_at, room.name as room,
                               booking.state, booking.session_number, booking.cancelled_by
                        from clinic.booking
                        join clinic.slot on slot.id = booking.slot_id
                        join clinic.room on room.number = slot.room
                        where booking.referral_id = :referral order by booking.position""").param("referral", id.value()).query(Line.class).list();
    }
}
