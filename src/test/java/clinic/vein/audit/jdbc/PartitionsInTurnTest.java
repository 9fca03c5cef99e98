package clinic.vein.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.testing.ClinicTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ClinicTest
class PartitionsInTurnTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void twoApplicationsMakeThemOneAfterTheOther() {
        TransactionTemplate one = new TransactionTemplate(transactions);
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        one.executeWithoutResult(first -> {
            assertThat(make()).isZero();
            assertThatThrownBy(() -> another.executeWithoutResult(second -> {
                        jdbc.sql("set local lock_timeout = '100ms'").update();
                        make();
                    }))
                    .hasMessageContaining("lock timeout");
        });
        another.executeWithoutResult(second -> assertThat(make()).isZero());
    }

    private int make() {
        return jdbc.sql("select clinic.make_audit_partitions(1)")
                .query(Integer.class)
                .single();
    }
}
