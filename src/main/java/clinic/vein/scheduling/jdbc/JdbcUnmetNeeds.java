package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.scheduling.SlotNeed;
import clinic.vein.scheduling.UnmetNeeds;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnmetNeeds implements UnmetNeeds {

    private final JdbcClient jdbc;

    JdbcUnmetNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> toCome(Instant now) {
        return jdbc.sql("""
                        select booking.id from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where booking.state in ('BOOKED', 'PLANNED') and slot.starts_at > :now
                          and exists (
                            select from clinic.needed
                            where needed.referral_id = booking.referral_id and needed.needed
                              and not (booking.needs_arranged
                                       and (booking.arranged_for is null or needed.need = any (booking.arranged_for)))
                              and not exists (
                                select from clinic.slot_offers offered
                                where offered.slot_id = booking.slot_id and offered.need = needed.need))""").param("now", time(now)).query(UUID.class).set();
    }

    @Override
    public boolean arranged(UUID booking, Instant now) {
        return jdbc.sql("""
                        update clinic.booking set needs_arranged = true, changes = changes + 1, arranged_for = (
                            select coalesce(array_agg(needed.need), '{}') from clinic.needed
                            where needed.referral_id = booking.referral_id and needed.needed)
                        where id = :id and state in ('BOOKED', 'PLANNED')
                          and exists (select from clinic.slot where slot.id = booking.slot_id and slot.starts_at > :now)""").param("id", booking).param("now", time(now)).update() == 1;
    }

    static String[] names(Set<SlotNeed> needs) {
        return needs.stream().map(Enum::name).toArray(String[]::new);
    }
}
