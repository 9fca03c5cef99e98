package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.KnownPatients;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TriageEntry.Received;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What each step of each referral has the server do is planned once a connection, whatever is missing in it this time. */
@ClinicTest
class PlannedOnceTest {

    /** The driver has a statement prepared after five executions, the server plans five of those for their values. */
    private static final int OFTEN = 30;

    @Autowired
    ReferralDriver driver;

    @Autowired
    Progress progress;

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
    void an_entry_of_the_timeline_with_a_step_and_without() {
        assertThat(planned("insert into clinic.referral_event", turn -> {
                    Received entry = new Received(Term.of(Reports.dual().source()));
                    if (turn % 2 == 0) {
                        progress.note(id, entry);
                    } else {
                        progress.note(id, entry, new TimelineStep("step", driver.now(), null));
                    }
                }))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void an_entry_of_the_audit_trail_with_an_address_and_without() {
        assertThat(planned(
                        "insert into clinic.audit_event",
                        turn -> auditEvents.add(
                                Actor.SYSTEM,
                                AuditEntry.refused(AuditAction.ACCESS_DENIED, id, "page"),
                                turn % 2 == 0 ? null : "127.0.0.1")))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void who_is_beyond_doubt_the_same_person() {
        Patient patient = referrals.find(id).orElseThrow().report().patient();
        assertThat(planned("select referral.*", turn -> knownPatients.beyondDoubt(patient)))
                .isLessThanOrEqualTo(10);
    }

    interface Work {
        void run(int turn);
    }

    /** @return for how many of those executions the server planned, all on one connection */
    private int planned(String statement, Work work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            for (int turn = 0; turn < OFTEN; turn++) {
                work.run(turn);
            }
            long once = jdbc.sql("""
                            select coalesce(sum(generic_plans), 0) from pg_prepared_statements
                            where statement like :begin""")
                    .param("begin", statement + "%")
                    .query(Long.class)
                    .single();
            return OFTEN - (int) once;
        });
    }
}
