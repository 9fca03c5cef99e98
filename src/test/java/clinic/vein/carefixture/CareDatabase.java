package clinic.vein.carefixture;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referral;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real PostgreSQL with the clinic's tables, one for all tests of scheduling, messaging and vascular. */
public final class CareDatabase {

    private static final TestPostgres.Database DATABASE =
            TestPostgres.instance().migratedDatabase();
    private static final DataSource DATA_SOURCE = DATABASE.pool(DATABASE.username());
    private static final DataSource OWNERS = DATABASE.pool(DATABASE.owner());

    private CareDatabase() {}

    /** For tests that clear away what the application itself may not delete. */
    public static JdbcClient asOwner() {
        return JdbcClient.create(OWNERS);
    }

    public static DataSource dataSource() {
        return DATA_SOURCE;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(DATA_SOURCE);
    }

    public static TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(DATA_SOURCE));
    }

    public static <T> T inTransaction(Supplier<T> work) {
        return transactions().execute(status -> work.get());
    }

    public static void inTransaction(Runnable work) {
        transactions().executeWithoutResult(status -> work.run());
    }

    /** Writes as much of the referral as foreign keys need. */
    public static ReferralId keep(Referral referral) {
        jdbc().sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name,
                            date_of_birth, restless_legs, veins, background, received_at, clock_start)
                        values (:id, :reference, :state, :source, :givenName, :familyName,
                            :dateOfBirth, '{}', '{}', '{}', :receivedAt, :receivedAt)""")
                .param("id", referral.id().value())
                .param("reference", referral.reference().value())
                .param("state", referral.state().name())
                .param("source", referral.report().source().name())
                .param("givenName", referral.report().patient().givenName())
                .param("familyName", referral.report().patient().familyName())
                .param("dateOfBirth", referral.report().patient().dateOfBirth().earliest())
                .param("receivedAt", referral.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
        return referral.id();
    }
}
