package clinic.vein.security.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Seal;
import clinic.vein.security.limits.TryCounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A row for each counter, so that only tries of the same account, system or address wait for one another. */
@Repository
class JdbcTryCounts implements TryCounts {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Seal seal;

    JdbcTryCounts(JdbcClient jdbc, PlatformTransactionManager transactions, DraftKey key) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.seal = key.seal("failed-tries");
    }

    @Override
    public void change(List<String> counters, UnaryOperator<Map<String, Count>> change) {
        // In one order for all, so that no two wait for each other. What was typed as a name may be a password.
        Map<String, String> bySeal = new TreeMap<>();
        counters.forEach(counter -> bySeal.put(seal.of(counter), counter));
        ownTransaction.executeWithoutResult(own -> {
            Map<String, Count> before = new HashMap<>();
            bySeal.forEach((hidden, counter) -> before.put(counter, lock(hidden)));
            Map<String, Count> after = change.apply(before);
            bySeal.forEach((hidden, counter) -> {
                Count count = after.get(counter);
                // A row that counts nothing was only made to wait by: a stranger could make one for each name that
                // there is.
                if (count == null || count.number() == 0) {
                    remove(hidden);
                } else if (!count.equals(before.get(counter))) {
                    keep(hidden, count);
                }
            });
        });
    }

    private Count lock(String hidden) {
        return jdbc.sql("""
                        insert into clinic.failed_tries as known (counter, number, last_at) values (:counter, 0, :never)
                        on conflict (counter) do update set number = known.number
                        returning number, last_at""")
                .param("counter", hidden)
                .param("never", time(Instant.EPOCH))
                .query((row, number) -> new Count(row.getInt("number"), requiredInstant(row, "last_at")))
                .single();
    }

    private void keep(String hidden, Count count) {
        jdbc.sql("update clinic.failed_tries set number = :number, last_at = :last where counter = :counter")
                .param("counter", hidden)
                .param("number", count.number())
                .param("last", time(count.last()))
                .update();
    }

    private void remove(String hidden) {
        jdbc.sql("delete from clinic.failed_tries where counter = :counter")
                .param("counter", hidden)
                .update();
    }

    @Override
    public int forgetBefore(Instant time) {
        return jdbc.sql("delete from clinic.failed_tries where last_at < :time")
                .param("time", time(time))
                .update();
    }
}
