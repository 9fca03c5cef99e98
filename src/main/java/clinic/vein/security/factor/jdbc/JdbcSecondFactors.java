package clinic.vein.security.factor.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.security.factor.SecondFactors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSecondFactors implements SecondFactors {

    private final JdbcClient jdbc;

    JdbcSecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Factor> lock(String account) {
        return jdbc.sql("select * from clinic.second_factor where account = :account for update")
                .param("account", account)
                .query((row, number) -> new Factor(
                        row.getBytes("secret"),
                        requiredInstant(row, "begun_at"),
                        instant(row, "confirmed_at"),
                        row.getLong("last_step"),
                        row.getInt("failures"),
                        instant(row, "failed_at")))
                .optional();
    }

    @Override
    public boolean isConfirmed(String account) {
        return jdbc.sql("""
                        select exists (select from clinic.second_factor
                            where account = :account and confirmed_at is not null)""").param("account", account).query(Boolean.class).single();
    }

    @Override
    public void begin(String account, byte[] sealedSecret, Instant now) {
        jdbc.sql("""
                        insert into clinic.second_factor as known (account, secret, begun_at)
                        values (:account, :secret, :now)
                        on conflict (account) do update set secret = excluded.secret, begun_at = excluded.begun_at
                        where known.confirmed_at is null""")
                .param("account", account)
                .param("secret", sealedSecret)
                .param("now", time(now))
                .update();
    }

    @Override
    public void confirm(String account, long step, Instant now, List<byte[]> recoveryCodes) {
        jdbc.sql("update clinic.second_factor set confirmed_at = :now where account = :account")
                .param("account", account)
                .param("now", time(now))
                .update();
        accepted(account, step);
        recoveryCodes.forEach(
                hash -> jdbc.sql("insert into clinic.recovery_code (account, hash) values (:account, :hash)")
                        .param("account", account)
                        .param("hash", hash)
                        .update());
    }

    @Override
    public void accepted(String account, long step) {
        jdbc.sql("""
                        update clinic.second_factor
                        set last_step = greatest(last_step, :step), failures = 0, failed_at = null
                        where account = :account""").param("account", account).param("step", step).update();
    }

    @Override
    public void failed(String account, Instant now) {
        jdbc.sql("""
                        update clinic.second_factor set failures = failures + 1, failed_at = :now
                        where account = :account""").param("account", account).param("now", time(now)).update();
    }

    @Override
    public boolean takeRecoveryCode(String account, byte[] hash) {
        return jdbc.sql("delete from clinic.recovery_code where account = :account and hash = :hash")
                        .param("account", account)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(String account) {
        return jdbc.sql("delete from clinic.second_factor where account = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    @Override
    public List<Enrolled> enrolled() {
        return jdbc.sql("""
                        select account, confirmed_at,
                            (select count(*) from clinic.recovery_code code where code.account = factor.account) as codes
                        from clinic.second_factor factor where confirmed_at is not null order by account""")
                .query((row, number) -> new Enrolled(
                        row.getString("account"), requiredInstant(row, "confirmed_at"), row.getInt("codes")))
                .list();
    }
}
