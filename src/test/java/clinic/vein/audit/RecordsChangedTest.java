package clinic.vein.audit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whenever in a transaction a record is changed, it is on the audit trail. */
@ClinicTest
class RecordsChangedTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private RecordsChanged recordsChanged;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionTemplate transaction;
    private ReferralId id;
    private long last;

    @BeforeEach
    void refer() {
        driver.begin();
        transaction = new TransactionTemplate(transactions);
        id = driver.receive(Reports.dual());
        last = jdbc.sql("select max(id) from clinic.audit_event")
                .query(Long.class)
                .single();
    }

    private List<String> told() {
        return jdbc.sql("""
                        select subject from clinic.audit_event
                        where referral_id = :id and id > :last and action = 'RECORD_CHANGED' order by id""")
                .param("id", id.value())
                .param("last", last)
                .query(String.class)
                .list();
    }

    @Test
    void theStepsOfATransactionAreToldTogether() {
        transaction.executeWithoutResult(status -> {
            recordsChanged.changed(id, "ONE");
            recordsChanged.changed(id, "TWO");
        });
        assertThat(told()).containsExactly("ONE,TWO");
    }

    @Test
    void whatSomebodyDoesWhileItCommitsIsToldAsWell() {
        transaction.executeWithoutResult(status -> {
            recordsChanged.changed(id, "ONE");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void beforeCommit(boolean readOnly) {
                    recordsChanged.changed(id, "LATE");
                }
            });
        });
        assertThat(told()).containsExactly("ONE", "LATE");
    }

    private TransactionTemplate another() {
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return another;
    }

    @Test
    void aTransactionAtTheEndOfOneThatWasUndoneIsToldTogether() {
        transaction.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCompletion(int end) {
                    another().executeWithoutResult(next -> {
                        recordsChanged.changed(id, "ONE");
                        recordsChanged.changed(id, "TWO");
                    });
                }
            });
            recordsChanged.changed(id, "UNDONE");
            status.setRollbackOnly();
        });
        assertThat(told()).containsExactly("ONE,TWO");
    }

    @Test
    void anotherTransactionAfterTheCommitIsToldByItself() {
        TransactionTemplate another = another();
        transaction.executeWithoutResult(status -> {
            recordsChanged.changed(id, "ONE");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCommit() {
                    another.executeWithoutResult(next -> recordsChanged.changed(id, "AFTERWARDS"));
                }
            });
        });
        transaction.executeWithoutResult(status -> recordsChanged.changed(id, "NEXT"));
        assertThat(told()).containsExactly("ONE", "AFTERWARDS", "NEXT");
    }
}
