package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.referral.Merge;
import clinic.vein.referral.Merges;
import clinic.vein.referral.Reference;
import clinic.vein.referral.matching.Trait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMerges implements Merges {

    private final JdbcClient jdbc;

    JdbcMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clinic.merge')) is null")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean takeTurnUnlessTaken() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('clinic.merge'))")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void takeTurn(ReferralId one, ReferralId other) {
        takeTurn();
        jdbc.sql("select id from clinic.referral where id in (:one, :other) order by id for share")
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    @Override
    public boolean add(Merge merge) {
        return jdbc.sql("""
                        insert into clinic.merge (
                            id, referral_id, other_id, reason, asked_at, asked_by, contradicts, confirmed_at, confirmed_by)
                        values (
                            :id, :referral, :other, :reason, :askedAt, :askedBy, :contradicts,
                            case when :confirmedBy::text is not null then :askedAt::timestamptz end, :confirmedBy)
                        on conflict (least(referral_id, other_id), greatest(referral_id, other_id)) where undone_at is null
                        do nothing""").paramSource(RowParameters.of(merge)).update() == 1;
    }

    @Override
    public Optional<Merge> find(ReferralId one, ReferralId other) {
        return jdbc.sql("""
                        select * from clinic.merge
                        where undone_at is null and :one in (referral_id, other_id) and :other in (referral_id, other_id)""")
                .param("one", one.value())
                .param("other", other.value())
                .query((row, number) -> merge(row))
                .optional();
    }

    @Override
    public List<Merge> of(ReferralId id) {
        return jdbc.sql("""
                        select * from clinic.merge where undone_at is null and :id in (referral_id, other_id)
                        order by asked_at, id""")
                .param("id", id.value())
                .query((row, number) -> merge(row))
                .list();
    }

    @Override
    public void confirm(UUID id, String by, Instant at) {
        jdbc.sql("update clinic.merge set confirmed_at = :at, confirmed_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    @Override
    public void takeBack(UUID id, String by, Instant at, String reason) {
        jdbc.sql("""
                        update clinic.merge set undone_at = :at, undone_by = :by, undo_reason = :reason
                        where id = :id""")
                .param("id", id)
                .param("by", by)
                .param("at", time(at))
                .param("reason", reason)
                .update();
    }

    @Override
    public Optional<Erased> erased(Reference reference) {
        return jdbc.sql("""
                        select erased_by, erased_at from clinic.erasure
                        where reference_hash = encode(sha256(convert_to(:reference, 'UTF8')), 'hex')""")
                .param("reference", reference.value())
                .query((row, number) -> new Erased(row.getString("erased_by"), requiredInstant(row, "erased_at")))
                .optional();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new ReferralId(row.getObject("other_id", UUID.class)),
                row.getString("reason"),
                requiredInstant(row, "asked_at"),
                row.getString("asked_by"),
                Arrays.stream((String[]) row.getArray("contradicts").getArray())
                        .map(Trait::valueOf)
                        .toList(),
                row.getString("confirmed_by"));
    }
}
