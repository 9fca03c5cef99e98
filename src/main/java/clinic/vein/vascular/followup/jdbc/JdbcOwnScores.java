package clinic.vein.vascular.followup.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.vascular.followup.OwnScores;
import clinic.vein.vascular.followup.ScoreOccasion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOwnScores implements OwnScores {

    /** How it was before the assessment is not asked any more once there has been one. */
    private static final String OPEN = """
            select id, referral_id, occasion from clinic.own_scores where id = :id and answered_at is null
              and (occasion <> 'BEFORE_ASSESSMENT' or not exists (
                  select from clinic.assessment seen
                  where seen.referral_id = own_scores.referral_id and seen.at >= own_scores.asked_at))
            """;

    private final JdbcClient jdbc;

    JdbcOwnScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Due> due(Instant expectedFrom, Instant expectedUntil, Instant treatedFrom, Instant treatedUntil) {
        return jdbc.sql("""
                        with due as (
                            select booking.referral_id, 'BEFORE_ASSESSMENT' as occasion, booking.referral_id as about
                            from clinic.booking join clinic.slot on slot.id = booking.slot_id
                            where booking.state = 'BOOKED' and booking.purpose = :assessment
                              and slot.starts_at between :expectedFrom and :expectedUntil
                            union
                            select course.referral_id, 'AFTER_6_WEEKS', course.id
                            from clinic.treatment_session session
                            join clinic.treatment_course course on course.id = session.course_id
                            where session.at between :treatedFrom and :treatedUntil and course.outcome is not null
                              and not exists (select from clinic.treatment_session later
                                              where later.course_id = course.id and later.at > :treatedUntil))
                        select due.* from due join clinic.referral on referral.id = due.referral_id
                        where referral.open
                          and due.referral_id not in (select referral_id from clinic.silent_referral)
                          and not exists (select from clinic.own_scores asked
                                          where asked.occasion = due.occasion and asked.about = due.about)""")
                .param("assessment", Purpose.ASSESSMENT.name())
                .param("expectedFrom", time(expectedFrom))
                .param("expectedUntil", time(expectedUntil))
                .param("treatedFrom", time(treatedFrom))
                .param("treatedUntil", time(treatedUntil))
                .query((row, number) -> new Due(
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        Codes.required(row, "occasion", ScoreOccasion.class),
                        row.getObject("about", UUID.class)))
                .list();
    }

    @Override
    public Optional<UUID> ask(Due due, Instant at) {
        return jdbc.sql("""
                        insert into clinic.own_scores (id, referral_id, occasion, about, asked_at)
                        values (:id, :referral, :occasion, :about, :at)
                        on conflict (occasion, about) do nothing returning id""")
                .param("id", UUID.randomUUID())
                .param("referral", due.referral().value())
                .param("occasion", due.occasion().name())
                .param("about", due.about())
                .param("at", time(at))
                .query(UUID.class)
                .optional();
    }

    /** Nobody is asked how it was before a visit that has begun. */
    @Override
    public List<Asked> toRemind(ScoreOccasion occasion, Instant lastBefore, Instant askedSince, int most, Instant now) {
        return jdbc.sql("""
                        select asked.id, asked.referral_id, asked.occasion from clinic.own_scores asked
                        join clinic.referral on referral.id = asked.referral_id
                        where asked.occasion = :occasion and asked.answered_at is null and asked.reminders < :most
                          and asked.asked_at > :askedSince and coalesce(asked.reminded_at, asked.asked_at) < :lastBefore
                          and referral.open
                          and asked.referral_id not in (select referral_id from clinic.silent_referral)
                          and (asked.occasion <> 'BEFORE_ASSESSMENT' or exists (
                              select from clinic.booking join clinic.slot on slot.id = booking.slot_id
                              where booking.referral_id = asked.referral_id and booking.state = 'BOOKED'
                                and booking.purpose = :assessment and slot.starts_at > :now))
                        order by asked.asked_at, asked.id""")
                .param("occasion", occasion.name())
                .param("most", most)
                .param("askedSince", time(askedSince))
                .param("lastBefore", time(lastBefore))
                .param("assessment", Purpose.ASSESSMENT.name())
                .param("now", time(now))
                .query((row, number) -> asked(row))
                .list();
    }

    @Override
    public boolean remind(UUID id, Instant lastBefore, int most, Instant at) {
        return jdbc.sql("""
                        update clinic.own_scores set reminders = reminders + 1, reminded_at = :at
                        where id = :id and answered_at is null and reminders < :most
                          and coalesce(reminded_at, asked_at) < :lastBefore""")
                        .param("id", id)
                        .param("at", time(at))
                        .param("most", most)
                        .param("lastBefore", time(lastBefore))
                        .update()
                == 1;
    }

    @Override
    public Optional<Asked> holdOpen(UUID id) {
        return jdbc.sql(OPEN + "for update")
                .param("id", id)
                .query((row, number) -> asked(row))
                .optional();
    }

    @Override
    public Optional<Asked> findOpen(UUID id) {
        return jdbc.sql(OPEN).param("id", id).query((row, number) -> asked(row)).optional();
    }

    @Override
    public void answer(UUID id, Said said, Instant at) {
        jdbc.sql("""
                        update clinic.own_scores
                        set answered_at = :at, rls_severity = :severity, nights_per_week = :nights, sleep = :sleep, recurrence = :recurrence
                        where id = :id""")
                .param("id", id)
                .param("at", time(at))
                .param("severity", said.rlsSeverity())
                .param("nights", said.nightsPerWeek())
                .param("sleep", said.sleep())
                .param("recurrence", said.recurrence())
                .update();
    }

    @Override
    public Optional<Integer> ratedBefore(ReferralId id) {
        return jdbc.sql("""
                        select coalesce(
                            (select rls_severity from clinic.outcome_review where referral_id = :id order by position desc limit 1),
                            (select rls_severity from clinic.assessment where referral_id = :id order by at desc limit 1),
                            (select (restless_legs ->> 'severity')::int from clinic.referral where id = :id))""").param("id", id.value()).query(Integer.class).optional();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                Codes.required(row, "occasion", ScoreOccasion.class));
    }
}
