package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.links.LinkPurpose;
import clinic.vein.process.CareTask;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.scheduling.FreedTimes;
import clinic.vein.scheduling.Slot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFreedTimes implements FreedTimes {

    private final JdbcClient jdbc;

    JdbcFreedTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Slot> freed(Instant since, Instant from, Instant now) {
        return jdbc.sql(JdbcSlots.SLOT + "where " + JdbcSlots.FREE + """
                          and slot.purpose = :purpose and slot.starts_at > :from
                          and exists (select from clinic.booking
                                      where slot_id = slot.id and state = 'CANCELLED' and cancelled_by = 'PATIENT'
                                        and closed_at > :since)
                          and not exists (select from clinic.patient_link offered
                                          where offered.subject = slot.id and offered.purpose = :offer
                                            and offered.until > :now and offered.used_at is null
                                            and offered.revoked_at is null)
                        order by slot.starts_at, slot.room""")
                .param("purpose", Purpose.ASSESSMENT.name())
                .param("offer", LinkPurpose.OFFERED_TIME.name())
                .param("since", time(since))
                .param("from", time(from))
                .param("now", time(now))
                .param("by", null)
                .query((row, number) -> JdbcSlots.slot(row))
                .list();
    }

    @Override
    public List<ReferralId> couldHave(Slot slot, boolean byText, boolean byMail) {
        return jdbc
                .sql("""
                        select referral.id from clinic.referral
                        where referral.open and clinic.quickly_reached(referral.id, :byText, :byMail)
                          and referral.id not in (select referral_id from clinic.silent_referral)
                          and (exists (select from clinic.open_task
                                       where open_task.referral_id = referral.id and open_task.key = :task)
                               or exists (select from clinic.booking join clinic.slot later on later.id = booking.slot_id
                                          where booking.referral_id = referral.id and booking.state = 'BOOKED'
                                            and booking.purpose = :purpose
                                            and later.starts_at > :start::timestamptz + interval '7 days'))
                          and not exists (select from clinic.needed
                                          where needed.referral_id = referral.id and needed.needed
                                            and needed.need not in (select need from clinic.slot_offers
                                                                    where slot_id = :slot))
                          and not exists (select from clinic.booking given
                                          where given.referral_id = referral.id and given.slot_id = :slot)
                          and not exists (select from clinic.patient_link offered
                                          where offered.referral_id = referral.id and offered.purpose = :offer
                                            and offered.subject = :slot)""")
                .param("byText", byText)
                .param("byMail", byMail)
                .param("task", CareTask.BOOK_ASSESSMENT.id())
                .param("purpose", Purpose.ASSESSMENT.name())
                .param("start", time(slot.startsAt()))
                .param("offer", LinkPurpose.OFFERED_TIME.name())
                .param("slot", slot.id().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ReferralId::new)
                .toList();
    }

    @Override
    public boolean hold(Slot slot, int most, Instant now) {
        // In a statement of its own: the next one sees what whoever held it before has written.
        jdbc.sql("select id from clinic.slot where id = :slot for update")
                .param("slot", slot.id().value())
                .query(UUID.class)
                .optional();
        return jdbc.sql("""
                        select not exists (select from clinic.booking
                                           where slot_id = :slot and state in ('BOOKED', 'ATTENDED', 'PLANNED'))
                           and (select count(*) from clinic.patient_link
                                where subject = :slot and purpose = :offer and until > :now and used_at is null
                                  and revoked_at is null) < :most""")
                .param("slot", slot.id().value())
                .param("offer", LinkPurpose.OFFERED_TIME.name())
                .param("now", time(now))
                .param("most", most)
                .query(Boolean.class)
                .single();
    }
}
