package clinic.vein.outcome.jdbc;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.outcome.Outcomes;
import clinic.vein.outcome.PastOutcomes;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The stores of outcomes on the tests' PostgreSQL. */
public final class OutcomeStores {

    private OutcomeStores() {}

    public static Outcomes outcomes() {
        return new JdbcOutcomes(CareDatabase.jdbc(), new JdbcTransactionManager(CareDatabase.dataSource()));
    }

    public static PastOutcomes pastOutcomes() {
        return new JdbcPastOutcomes(CareDatabase.jdbc());
    }
}
