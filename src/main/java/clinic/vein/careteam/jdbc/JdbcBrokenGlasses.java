package clinic.vein.careteam.jdbc;

import clinic.vein.careteam.BrokenGlass;
import clinic.vein.careteam.BrokenGlasses;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.RowParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBrokenGlasses implements BrokenGlasses {

    private final JdbcClient jdbc;

    JdbcBrokenGlasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(BrokenGlass glass) {
        jdbc.sql("""
                        insert into clinic.broken_glass (id, referral_id, actor, role, reason, opened_at, open_until)
                        values (:id, :referral, :actor, :role, :reason, :openedAt, :openUntil)""")
                .paramSource(RowParameters.of(glass)
                        .and("actor", glass.by().id())
                        .and("role", glass.by().role()))
                .update();
    }

    @Override
    public Optional<BrokenGlass> open(ReferralId id, String person, Instant at) {
        return jdbc.sql("""
                        select * from clinic.broken_glass
                        where referral_id = :id and actor = :person and opened_at <= :at and :at < open_until
                        order by opened_at desc limit 1""")
                .param("id", id.value())
                .param("person", person)
                .param("at", at(at))
                .query((row, number) -> glass(row))
                .optional();
    }

    @Override
    public List<BrokenGlass> of(ReferralId id) {
        return jdbc.sql("select * from clinic.broken_glass where referral_id = :id order by opened_at desc")
                .param("id", id.value())
                .query((row, number) -> glass(row))
                .list();
    }

    private static BrokenGlass glass(ResultSet row) throws SQLException {
        return new BrokenGlass(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new Actor(row.getString("actor"), Codes.required(row, "role", Role.class)),
                row.getString("reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("open_until", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
