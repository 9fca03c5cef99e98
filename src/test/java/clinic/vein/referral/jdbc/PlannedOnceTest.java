package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.KnownPatients;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What each report and each look has the server do is planned once a connection, whatever is missing in it this time. */
@ClinicTest
class PlannedOnceTest {

    /** The driver has a statement prepared after five executions, and the server plans five of those for their values. */
    private static final int UNTIL_THEN = 10;

    private static final int OFTEN = 30;

    @Autowired
    ReferralDriver driver;

    @Autowired
    AuditEvents auditEvents;

    @Autowired
    Referrals referrals;

    @Autowired
    KnownPatients knownPatients;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    ReferralId id;

    @BeforeEach
    void begin() {
        driver.begin();
        id = driver.receive(Reports.dual());
    }

    @Test
    void an_entry_of_the_audit_trail_with_an_address_and_without() {
        assertThat(withThePlanKept(
                        "insert into clinic.audit_event",
                        turn -> auditEvents.add(
                                Actor.SYSTEM,
                                AuditEntry.refused(AuditAction.ACCESS_DENIED, id, "page"),
                                turn % 2 == 0 ? null : "127.0.0.1")))
                .isEqualTo(OFTEN);
    }

    @Test
    void who_is_beyond_doubt_the_same_person() {
        Patient patient = referrals.find(id).orElseThrow().report().patient();

        assertThat(withThePlanKept("from clinic.beyond_doubt", turn -> knownPatients.beyondDoubt(patient)))
                .isEqualTo(OFTEN);
    }

    /** @return how many of the last turns ran by a plan that the connection had already */
    private int withThePlanKept(String part, IntConsumer turns) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            for (int turn = 0; turn < UNTIL_THEN; turn++) {
                turns.accept(turn);
            }
            int before = plansKept(part);
            for (int turn = 0; turn < OFTEN; turn++) {
                turns.accept(turn);
            }
            return plansKept(part) - before;
        });
    }

    private int plansKept(String part) {
        return jdbc.sql("""
                        select coalesce(max(generic_plans), 0) from pg_prepared_statements
                        where position(:part in statement) > 0 and statement !~ 'pg_prepared_statements'""").param("part", part).query(Integer.class).single();
    }
}
