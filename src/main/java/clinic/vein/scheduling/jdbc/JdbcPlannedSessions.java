package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.scheduling.Booking;
import clinic.vein.scheduling.BookingFault;
import clinic.vein.scheduling.BookingState;
import clinic.vein.scheduling.NewBooking;
import clinic.vein.scheduling.PlannedSessions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlannedSessions implements PlannedSessions {

    private final JdbcClient jdbc;

    JdbcPlannedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Booking> of(ReferralId id) {
        return jdbc.sql(JdbcBookings.BOOKING + """
                        where booking.referral_id = :referral and booking.state = 'PLANNED'
                        order by booking.session_number""")
                .param("referral", id.value())
                .query((row, number) -> JdbcBookings.booking(row))
                .list();
    }

    @Override
    public boolean plan(NewBooking session) {
        return JdbcBookings.add(jdbc, session, BookingState.PLANNED);
    }

    @Override
    public void book(Booking planned) {
        changed(jdbc.sql("update clinic.booking set state = 'BOOKED' where id = :id and state = 'PLANNED'")
                .param("id", planned.id())
                .update());
    }

    @Override
    public void free(Booking planned, String cancelledBy, Instant at) {
        changed(jdbc.sql("""
                        update clinic.booking set state = 'CANCELLED', cancelled_by = :cancelledBy, closed_at = :at,
                            was_planned = true, changes = changes + 1
                        where id = :id and state = 'PLANNED'""")
                .param("id", planned.id())
                .param("cancelledBy", cancelledBy)
                .param("at", time(at))
                .update());
    }

    /**
     * The slots are locked first, in one order: whoever books or holds one at this moment has it, or waits. What does not come
     * back is nothing that a later ending took, and is not looked at again when that one is undone.
     */
    @Override
    public boolean planAgain(ReferralId id, String cancelledBy, String gone, Instant now) {
        jdbc.sql("""
                        select slot.id from clinic.booking ended join clinic.slot on slot.id = ended.slot_id
                        where ended.referral_id = :referral and ended.state = 'CANCELLED'
                          and ended.cancelled_by = :cancelledBy and slot.starts_at > :now
                        order by slot.starts_at, slot.id for no key update of slot""")
                .param("referral", id.value())
                .param("cancelledBy", cancelledBy)
                .param("now", time(now))
                .query(UUID.class)
                .list();
        boolean any = jdbc.sql("""
                        update clinic.booking
                        set state = 'PLANNED', cancelled_by = null, closed_at = null, was_planned = false,
                            changes = changes + 1
                        where referral_id = :referral and state = 'CANCELLED' and was_planned
                          and cancelled_by = :cancelledBy
                          and closed_at = (
                                select max(newest.closed_at) from clinic.booking newest
                                where newest.referral_id = :referral and newest.state = 'CANCELLED' and newest.was_planned
                                  and newest.cancelled_by = :cancelledBy)
                          and exists (select from clinic.slot
                                      where slot.id = booking.slot_id and slot.starts_at > :now
                                        and slot.withdrawn_at is null
                                        and (slot.held_until is null or slot.held_until <= :now))
                          and not exists (
                                select from clinic.booking other
                                where other.slot_id = booking.slot_id
                                  and other.state in ('BOOKED', 'ATTENDED', 'PLANNED'))""")
                        .param("referral", id.value())
                        .param("cancelledBy", cancelledBy)
                        .param("now", time(now))
                        .update()
                > 0;
        jdbc.sql("""
                        update clinic.booking set cancelled_by = :gone
                        where referral_id = :referral and state = 'CANCELLED' and was_planned
                          and cancelled_by = :cancelledBy""")
                .param("gone", gone)
                .param("referral", id.value())
                .param("cancelledBy", cancelledBy)
                .update();
        return any;
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Refused("", BookingFault.NO_LONGER_BOOKED);
        }
    }
}
