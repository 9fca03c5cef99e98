package clinic.vein.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource({"08006, AWAY", "57P01, AWAY", "57P03, AWAY", "53300, AWAY", "58030, AWAY", "53100, FULL"})
    void isSeenUnderWhateverWrapsIt(String state, DatabaseTrouble trouble) {
        assertThat(DatabaseTrouble.in(new IllegalStateException(new RuntimeException(new SQLException("", state)))))
                .contains(trouble);
    }

    @ParameterizedTest
    @CsvSource({"23505", "40001", "40P01", "22001", "42P01", "57014"})
    void isNoFailureOfTheStatementItself(String state) {
        assertThat(DatabaseTrouble.in(new RuntimeException(new SQLException("", state))))
                .isEmpty();
        assertThat(DatabaseTrouble.in(new SQLException("Connection is closed"))).isEmpty();
    }

    @Test
    void aPoolWithoutConnectionsIsADatabaseThatIsAway() {
        assertThat(DatabaseTrouble.in(new SQLTransientConnectionException("timed out after 1500ms")))
                .contains(DatabaseTrouble.AWAY);
    }

    @Test
    void whatBrokeTheConnectionIsSeenBehindTheRollbackThatFailed() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new RuntimeException(new SQLException("", "57P01")));
        assertThat(DatabaseTrouble.in(rollback)).contains(DatabaseTrouble.AWAY);
    }

    @Test
    void whatCannotBeTakenBackHasNoConnectionAnyMoreWhateverItWasTakenBackFor() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalArgumentException("refused"));
        assertThat(DatabaseTrouble.in(rollback)).contains(DatabaseTrouble.AWAY);
    }
}
