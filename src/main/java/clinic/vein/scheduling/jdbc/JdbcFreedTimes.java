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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFreedTimes implements FreedTimes {

    /** Of those whose clocks began first: nobody measures the waits of all who wait to offer one time to a few. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    JdbcFreedTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Slot> freed(Instant since, Instant from, Instant now) {
        return jdbc.sql(JdbcSlots.SLOT + "where " + JdbcSlots.FREE + """
                          and slot.starts_at > :from
                          and exists (select from clinic.booking
                                      where slot_id = slot.id and state = 'CANCELLED' and cancelled_by = 'PATIENT'
                                        and closed_at > :since)
                          and not exists (select from clinic.patient_link offered
                                          where offered.subject = slot.id and offered.purpose = :offer
                                            and offered.until > :now and offered.used_at is null
                                            and offered.revoked_at is null)
                        order by slot.starts_at, slot.room""")
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
        return ask(slot, byText, byMail, null);
    }

    @Override
    public boolean couldHave(ReferralId id, Slot slot, boolean byText, boolean byMail) {
        return !ask(slot, byText, byMail, id).isEmpty();
    }

    /**
     * Who waits first, from few rows; what is asked of each of them by a function comes last, and of the oldest only. A session
     * that is sure to be too near to the last one is nothing for a patient; the course itself is asked before it is offered.
     */
    private List<ReferralId> ask(Slot slot, boolean byText, boolean byMail, @Nullable ReferralId only) {
        return jdbc
                .sql("""
                        with waiting as materialized (
                            select task.referral_id from clinic.open_task task
                            where task.key = :task and (:only::uuid is null or task.referral_id = :only)
                            union
                            select booking.referral_id
                            from clinic.booking join clinic.slot later on later.id = booking.slot_id
                            where booking.state = 'BOOKED' and booking.purpose = :purpose
                              and (:only::uuid is null or booking.referral_id = :only)
                              and later.starts_at > :start::timestamptz + interval '7 days'
                        ), oldest as materialized (
                            select referral.id, referral.clock_start
                            from waiting join clinic.referral on referral.id = waiting.referral_id
                            where referral.open
                              and (coalesce(referral.email, '') <> '' or coalesce(referral.phone, '') <> '')
                              and (:purpose <> 'SESSION' or not exists (
                                  select from (
                                      select done.at, done.next_after_days from clinic.treatment_session done
                                      join clinic.treatment_course course on course.id = done.course_id
                                      where course.referral_id = referral.id order by done.at desc limit 1) last
                                  where last.at > :start::timestamptz
                                        - make_interval(days => coalesce(last.next_after_days, 5) - 1)))
                              and not exists (select from clinic.booking given
                                              where given.referral_id = referral.id and given.slot_id = :slot)
                              and not exists (select from clinic.patient_link offered
                                              where offered.referral_id = referral.id and offered.purpose = :offer
                                                and offered.subject = :slot)
                            order by referral.clock_start, referral.id limit :most
                        )
                        select oldest.id from oldest
                        where not exists (select from clinic.needed
                                          where needed.referral_id = oldest.id and needed.needed
                                            and needed.need not in (select need from clinic.slot_offers
                                                                    where slot_id = :slot))
                          and not exists (select from clinic.silent_referral silent where silent.referral_id = oldest.id)
                          and clinic.quickly_reached(oldest.id, :byText, :byMail)
                        order by oldest.clock_start, oldest.id""")
                .param("byText", byText)
                .param("byMail", byMail)
                .param("only", only == null ? null : only.value())
                .param("task", task(slot.purpose()).id())
                .param("purpose", slot.purpose().name())
                .param("start", time(slot.startsAt()))
                .param("offer", LinkPurpose.OFFERED_TIME.name())
                .param("slot", slot.id().value())
                .param("most", MOST)
                .query(UUID.class)
                .list()
                .stream()
                .map(ReferralId::new)
                .toList();
    }

    private static CareTask task(Purpose purpose) {
        return switch (purpose) {
            case ASSESSMENT -> CareTask.BOOK_ASSESSMENT;
            case SESSION -> CareTask.BOOK_SESSION;
        };
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
