package clinic.vein.worklist.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.worklist.Absences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbsences implements Absences {

    private final JdbcClient jdbc;

    JdbcAbsences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(
            String account, Instant from, @Nullable Instant until, @Nullable String deputy, Instant now, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('absence of ' || :account, 0)) is null")
                .param("account", account)
                .query(Boolean.class)
                .single();
        // What begins today begins at the moment at which it is said.
        return jdbc.sql("""
                        insert into clinic.absence (account, from_at, until_at, deputy, recorded_at, recorded_by)
                        select :account, :from, :until, :deputy, :now, :by
                        where not exists (
                            select from clinic.absence
                            where account = :account
                              and from_at between cast(:from as timestamptz) - interval '10 seconds' and :from
                              and until_at is not distinct from :until and deputy is not distinct from :deputy)""")
                        .param("account", account)
                        .param("from", time(from))
                        .param("until", time(until), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("deputy", deputy, Types.VARCHAR)
                        .param("now", time(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    @Override
    public void end(long id, Instant now, String by) {
        jdbc.sql("""
                        update clinic.absence set until_at = greatest(from_at, :now), ended_by = :by
                        where id = :id and (until_at is null or until_at > :now)""").param("id", id).param("now", time(now)).param("by", by).update();
    }

    @Override
    public Optional<Absence> find(long id) {
        return jdbc.sql("select * from clinic.absence where id = :id")
                .param("id", id)
                .query(JdbcAbsences::absence)
                .optional();
    }

    /** One that was ended before it began is over. */
    @Override
    public List<Absence> notOver(Instant now) {
        return jdbc.sql("""
                        select * from clinic.absence
                        where until_at is null or until_at > greatest(from_at, :now) order by from_at, id""")
                .param("now", time(now))
                .query(JdbcAbsences::absence)
                .list();
    }

    @Override
    public boolean isAway(String account, Instant now) {
        return jdbc.sql("""
                        select exists (
                            select from clinic.absence
                            where account = :account and from_at <= :now and (until_at is null or until_at > :now))""")
                .param("account", account)
                .param("now", time(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<String> standingInFor(String account, Instant now) {
        return jdbc.sql("""
                        select distinct account from clinic.absence
                        where deputy = :account and from_at <= :now and (until_at is null or until_at > :now)""")
                .param("account", account)
                .param("now", time(now))
                .query(String.class)
                .list();
    }

    @Override
    public Optional<String> deputyOf(String account, Instant now) {
        return jdbc.sql("""
                        select deputy from clinic.absence away
                        where account = :account and from_at <= :now and (until_at is null or until_at > :now)
                          and deputy is not null
                          and not exists (
                              select from clinic.absence too
                              where too.account = away.deputy
                                and too.from_at <= :now and (too.until_at is null or too.until_at > :now))
                        order by id desc limit 1""")
                .param("account", account)
                .param("now", time(now))
                .query(String.class)
                .optional();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("account"),
                requiredInstant(row, "from_at"),
                instant(row, "until_at"),
                row.getString("recorded_by"),
                row.getString("deputy"));
    }
}
