package clinic.vein.scheduling.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.scheduling.Feeds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeeds implements Feeds {

    private static final String FEED = """
            select feed.id, feed.room, feed.clinician_id, coalesce(room.name, clinician.name) as name, feed.made_at,
                   feed.made_by
            from clinic.calendar_feed feed
            left join clinic.room on room.number = feed.room
            left join clinic.clinician on clinician.id = feed.clinician_id
            """;

    private final JdbcClient jdbc;

    JdbcFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(@Nullable Integer room, @Nullable Integer clinician, byte[] secretHash, String by, Instant at) {
        jdbc.sql("""
                        insert into clinic.calendar_feed (room, clinician_id, secret_hash, made_by, made_at)
                        values (:room::smallint, :clinician::smallint, :hash, :by, :at)
                        on conflict (%s) do update
                        set secret_hash = excluded.secret_hash, made_by = excluded.made_by, made_at = excluded.made_at""".formatted(room == null ? "clinician_id" : "room"))
                .param("room", room)
                .param("clinician", clinician)
                .param("hash", secretHash)
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    @Override
    public boolean end(long id) {
        return jdbc.sql("delete from clinic.calendar_feed where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void endOf(int clinician) {
        jdbc.sql("delete from clinic.calendar_feed where clinician_id = :clinician")
                .param("clinician", clinician)
                .update();
    }

    @Override
    public List<Feed> all() {
        return jdbc.sql(FEED + "order by name, feed.id")
                .query((row, number) -> feed(row))
                .list();
    }

    @Override
    public Optional<Feed> find(byte[] secretHash) {
        return jdbc.sql(FEED + "where feed.secret_hash = :hash")
                .param("hash", secretHash)
                .query((row, number) -> feed(row))
                .optional();
    }

    @Override
    public List<Line> lines(Feed feed, Instant after) {
        return jdbc.sql("""
                        select booking.id, booking.referral_id, referral.reference, slot.starts_at, slot.ends_at,
                               room.name as room, booking.state = 'CANCELLED' as cancelled,
                               booking.changes,
                               coalesce(booking.closed_at, booking.booked_at) as changed_at
                        from clinic.booking
                        join clinic.referral on referral.id = booking.referral_id
                        join clinic.slot on slot.id = booking.slot_id
                        join clinic.room on room.number = slot.room
                        left join clinic.session_template template on template.id = slot.template_id
                        where slot.ends_at > :after
                          and (slot.room = :room::smallint or template.clinician_id = :clinician::smallint)
                        order by slot.starts_at, booking.position""")
                .param("after", time(after))
                .param("room", feed.room())
                .param("clinician", feed.clinician())
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        row.getString("reference"),
                        requiredInstant(row, "starts_at"),
                        requiredInstant(row, "ends_at"),
                        row.getString("room"),
                        row.getBoolean("cancelled"),
                        row.getInt("changes"),
                        requiredInstant(row, "changed_at")))
                .list();
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                row.getLong("id"),
                row.getObject("room", Integer.class),
                row.getObject("clinician_id", Integer.class),
                row.getString("name"),
                requiredInstant(row, "made_at"),
                row.getString("made_by"));
    }
}
