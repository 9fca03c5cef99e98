package clinic.vein.scheduling.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.MissedVisits;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMissedVisits implements MissedVisits {

    private final JdbcClient jdbc;

    JdbcMissedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Missed> of(ReferralId id, Purpose purpose) {
        return jdbc.sql("""
                        select booking.booked_at, slot.starts_at,
                               coalesce(booking.accepted_sooner, false) as accepted_sooner
                        from clinic.booking
                        join clinic.slot on slot.id = booking.slot_id
                        where booking.referral_id = :referral and booking.purpose = :purpose and booking.state = 'NO_SHOW'
                          and booking.position > coalesce((select max(position) from clinic.booking
                                                           where referral_id = :referral and purpose = :purpose
                                                             and state = 'ATTENDED'), 0)
                        order by booking.position""")
                .param("referral", id.value())
                .param("purpose", purpose.name())
                .query(Missed.class)
                .list();
    }

    @Override
    public int notSeen(ReferralId id, Purpose purpose) {
        return jdbc.sql("""
                        select count(*) from clinic.booking
                        where referral_id = :referral and purpose = :purpose
                          and (state = 'NO_SHOW' or came_and_left)
                          and position > coalesce((select max(position) from clinic.booking
                                                   where referral_id = :referral and purpose = :purpose
                                                     and state = 'ATTENDED'), 0)""")
                .param("referral", id.value())
                .param("purpose", purpose.name())
                .query(Integer.class)
                .single();
    }
}
