package clinic.vein.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.kernel.ClinicClock;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.outcome.Outcomes;
import clinic.vein.referral.IdentifyPatient;
import clinic.vein.referral.ReferralList;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClinicTest
class EraseRecordTest {

    @Autowired
    private MarkedPatient markedPatient;

    @Autowired
    private EraseRecord eraseRecord;

    @Autowired
    private KeepFigures keepFigures;

    @Autowired
    private EraseDueRecords eraseDueRecords;

    @Autowired
    private HoldRecord holdRecord;

    @Autowired
    private Erasures erasures;

    @Autowired
    private KeptRecords records;

    @Autowired
    private RetentionPolicy policy;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private Referrals referrals;

    @Autowired
    private IdentifyPatient identifyPatient;

    @Autowired
    private ReferralList list;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private ClinicClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private Certificate erase(ReferralId id) {
        return driver.as("privacy", () -> eraseRecord.onRequest(id, OverrideReason.CONSENT_WITHDRAWN));
    }

    private ReferralId withdrawn() {
        ReferralId id = driver.receive(Reports.dual());
        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "moves away");
            return null;
        });
        return id;
    }

    private List<Map<String, Object>> timeline(ReferralId id) {
        return jdbc.sql("select id, kind, at, role from clinic.referral_event where referral_id = :id order by id")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    private Map<String, Object> figures(ReferralId id) {
        return jdbc.sql("""
                        select source, state, pathway, urgency, received_at, clock_start,
                               (select count(*) from clinic.booking where referral_id = referral.id) as bookings
                        from clinic.referral where id = :id""").param("id", id.value()).query().singleRow();
    }

    private long referralsByState() {
        return jdbc.sql(
                        "select sum(hashtext(state || coalesce(pathway, '') || coalesce(urgency, ''))) from clinic.referral")
                .query(Long.class)
                .single();
    }

    /** What the outcome report counts, by month as it does, written anew from all records. */
    private List<Map<String, Object>> reported() {
        outcomes.rebuild();
        return jdbc.sql("""
                        select date_trunc('month', screened_on) as month, pathway, restless_legs, treated_on is not null,
                               treatment, product, closure, relieved, rating_before, rating_after, nights_before,
                               nights_after, complications::text, overrides::text, count(*)
                        from clinic.outcome where origin = 'CLINIC'
                        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
                        order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14""").query().listOfRows();
    }

    private String reference(ReferralId id) {
        return referrals.find(id).orElseThrow().reference().value();
    }

    @Test
    void nothingOfThePatientIsLeftInAnyTableAndTheFiguresStay() {
        ReferralId id = markedPatient.treated("qvxwholemark");
        String reference = reference(id);
        assertThat(markedPatient.tablesWith("clinic", "qvxwholemark"))
                .as("the marks were there to be found")
                .contains(
                        "referral",
                        "note",
                        "message",
                        "review",
                        "assessment",
                        "treatment_session",
                        "thrombosis_check",
                        "red_flag_call",
                        "accepted_row");
        assertThat(markedPatient.tablesWith("engine", "qvxwholemark")).contains("act_hi_comment", "act_ge_bytearray");
        List<Map<String, Object>> timeline = timeline(id);
        Map<String, Object> figures = figures(id);
        long byState = referralsByState();
        List<Map<String, Object>> reported = reported();

        Certificate certificate = erase(id);

        assertThat(markedPatient.tablesWith("clinic", "qvxwholemark")).isEmpty();
        assertThat(markedPatient.tablesWith("engine", "qvxwholemark")).isEmpty();
        assertThat(markedPatient.tablesWith("clinic", reference)).isEmpty();
        assertThat(markedPatient.tablesWith("engine", reference)).isEmpty();
        assertThat(markedPatient.tablesWith("engine", id.toString())).isEmpty();
        assertThat(markedPatient.tablesWithTheBirthDate("clinic", "qvxwholemark"))
                .isEmpty();
        assertThat(rowsBesideTheTimeline(id))
                .as("what still stands under the id of the referral")
                .containsExactlyInAnyOrder("booking", "erasure", "audit_event", "referral_event", "archive_due");

        assertThat(timeline(id)).isEqualTo(timeline);
        assertThat(figures(id)).isEqualTo(figures);
        assertThat(referralsByState()).isEqualTo(byState);
        assertThat(reported()).isEqualTo(reported);
        assertThat(certificate.counts())
                .containsEntry("letter", 1L)
                .containsEntry("document", 1L)
                .containsEntry("document_file", 1L)
                .containsEntry("document_preview", 1L)
                .containsEntry("treatment", 1L)
                .containsEntry("thrombosis_check", 1L)
                .containsEntry("red_flag_call", 2L)
                .containsEntry("accepted_row", 1L)
                .containsEntry("idempotency_key", 1L)
                .containsEntry("referral_event", (long) timeline.size());
    }

    /** Read from the database, so that a table made later cannot be forgotten. */
    private List<String> rowsBesideTheTimeline(ReferralId id) {
        return jdbc.sql("""
                        select columns.table_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where columns.table_schema = 'clinic' and column_name = 'referral_id'
                          and table_type = 'BASE TABLE' and columns.table_name !~ '^audit_event_'""").query(String.class).list().stream()
                .filter(table -> jdbc.sql("select exists (select from clinic." + table + " where referral_id = :id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    void afterwardsTheReferralIsAsIfItHadNeverBeen() {
        ReferralId id = markedPatient.treated("qvxgonemark");
        var before = referrals.find(id).orElseThrow();
        var patient = before.report().patient();

        erase(id);

        assertThat(referrals.find(id)).isEmpty();
        assertThat(referrals.find(before.reference())).isEmpty();
        assertThat(referrals.find(before.reference(), patient.dateOfBirth())).isEmpty();
        assertThat(identifyPatient.possibleDuplicates(before).shown()).isEmpty();
        assertThat(list.search(
                        new ReferralList.Criteria(
                                null, null, patient.dateOfBirth().earliest(), null, null, null),
                        200))
                .noneMatch(line -> line.id().equals(id.toString()));
        assertThat(list.list(null, 200, 0)).noneMatch(line -> line.id().equals(id.toString()));
        ReferralId again = driver.receive(MarkedPatient.report("qvxgonemark"));
        assertThat(referrals.find(again).orElseThrow().resubmissionOf()).isEmpty();
        driver.as("intake", () -> {
            withdrawReferral.withdraw(again, "once is enough");
            return null;
        });
        erase(again);
    }

    @Test
    void theCertificateCanBeCheckedAndStandsOnTheAuditTrail() {
        ReferralId id = withdrawn();
        String reference = reference(id);

        Certificate certificate = erase(id);

        assertThat(certificate.isIntact()).isTrue();
        assertThat(certificate.erasedBy()).isEqualTo("privacy");
        assertThat(certificate.rule()).isEqualTo("referral withdrawn: 8 years after the last contact");
        assertThat(certificate.periodOver()).isFalse();
        assertThat(certificate.statement()).contains(certificate.rule(), "CONSENT_WITHDRAWN");
        assertThat(erasures.find(reference)).contains(certificate);
        assertThat(erasures.of(id)).contains(certificate);
        assertThat(jdbc.sql("""
                                select subject from clinic.audit_event
                                where action = 'RECORD_ERASED' and referral_id = :id""").param("id", id.value()).query(String.class).list())
                .containsExactly(certificate.id() + " " + certificate.sha256());
        assertThat(new Certificate(
                                certificate.id(),
                                certificate.referral(),
                                certificate.erasedAt(),
                                certificate.erasedBy(),
                                certificate.role(),
                                certificate.ground(),
                                certificate.rule(),
                                certificate.periodOver(),
                                certificate.overrideReason(),
                                certificate.counts(),
                                certificate.statement().replace("WITHDRAWN", "DECLINED"),
                                certificate.sha256())
                        .isIntact())
                .isFalse();
    }

    @Test
    void anOpenRecordOneOnHoldAndOneInRecallAreRefused() {
        ReferralId open = driver.receive(Reports.dual());
        refused(open, "referral.open");

        ReferralId held = withdrawn();
        driver.as("privacy", () -> {
            holdRecord.place(held, "Claim 17");
            return null;
        });
        refused(held, "on.hold");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> driver.as("privacy", () -> {
                    holdRecord.place(held, "Claim 18");
                    return null;
                }));
        driver.as("privacy", () -> {
            holdRecord.lift(held, "Settled");
            return null;
        });
        assertThat(erase(held).counts()).containsEntry("legal_hold", 1L);

        ReferralId recalled = markedPatient.treated("qvxrecallmark");
        driver.pass(recalled, Duration.ofDays(200));
        care.startDueRecalls();
        refused(recalled, "worked.on");
        driver.complete(recalled, "MakeRecall", "nurse", "{'outcome':'NOT_REACHED'}");
        assertThat(erase(recalled).counts()).containsEntry("recall", 3L);
    }

    private void refused(ReferralId id, String code) {
        List<Map<String, Object>> before = timeline(id);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> erase(id))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.code()).isEqualTo(code)));
        assertThat(referrals.find(id)).isPresent();
        assertThat(timeline(id)).isEqualTo(before);
        assertThat(erasures.of(id)).isEmpty();
    }

    @Test
    void beforeItsTimeAReasonIsNeeded() {
        ReferralId id = withdrawn();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> driver.as("privacy", () -> eraseRecord.onRequest(id, null)))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.code()).isEqualTo("must.be.kept");
                            assertThat(violation.message()).contains("2034-03-04");
                        }));

        assertThat(referrals.find(id)).isPresent();
    }

    @Test
    void theDailyRunErasesWhatIsDueAndNothingElse() {
        ReferralId due = withdrawn();
        ReferralId held = withdrawn();
        driver.as("privacy", () -> {
            holdRecord.place(held, "Claim 17");
            return null;
        });
        ReferralId open = driver.receive(Reports.dual());
        driver.pass(open, Duration.ofDays(1));
        ReferralId laterClosed = withdrawn();

        var justBefore = ReferralDriver.START.plus(Duration.ofDays(8 * 365 + 1));
        assertThat(clock.at(justBefore, () -> policy.judge(records.find(due).orElseThrow()))
                        .answer())
                .isEqualTo(Verdict.Answer.KEPT);
        var after = justBefore.plus(Duration.ofDays(1));
        assertThat(clock.at(after, () -> policy.judge(records.find(due).orElseThrow()))
                        .answer())
                .isEqualTo(Verdict.Answer.DUE);
        assertThat(referrals.find(due)).as("judging changes nothing").isPresent();

        clock.at(after, () -> eraseDueRecords.erase());

        assertThat(referrals.find(due)).isEmpty();
        assertThat(erasures.of(due).orElseThrow().ground()).isEqualTo(Ground.RETENTION);
        assertThat(erasures.of(due).orElseThrow().erasedBy()).isEqualTo("system");
        assertThat(referrals.find(held)).isPresent();
        assertThat(referrals.find(open)).isPresent();
        assertThat(referrals.find(laterClosed)).isPresent();
        assertThat(clock.at(after, () -> eraseDueRecords.erase()))
                .as("a second run finds nothing more")
                .isZero();
    }

    @Test
    void atTheSameTimeItHappensOnce() throws Exception {
        ReferralId id = withdrawn();
        int people = 4;
        CyclicBarrier start = new CyclicBarrier(people);
        ExecutorService pool = Executors.newFixedThreadPool(people);
        try {
            Callable<Certificate> one = () -> {
                start.await();
                return erase(id);
            };
            List<Future<Certificate>> answers = pool.invokeAll(
                    IntStream.range(0, people).mapToObj(each -> one).toList());
            for (Future<Certificate> answer : answers) {
                assertThat(answer.get()).isEqualTo(erasures.of(id).orElseThrow());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(jdbc.sql(
                                "select count(*) from clinic.audit_event where action = 'RECORD_ERASED' and referral_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesWhatTheApplicationMustNotDo() {
        ReferralId open = driver.receive(Reports.dual());
        ReferralId closed = withdrawn();
        ReferralId held = withdrawn();
        driver.as("privacy", () -> {
            holdRecord.place(held, "Claim 17");
            return null;
        });

        assertThat(failure(call("true", "null"), open)).hasMessageContaining("is open");
        assertThat(failure(call("true", "null"), held)).hasMessageContaining("is on legal hold");
        assertThat(failure(call("false", "null"), closed)).hasMessageContaining("is not counted yet");
        keepFigures.bringUpToDate();
        assertThat(failure(call("false", "null"), closed))
                .as("before its time without a reason")
                .hasMessageContaining("violates check constraint");
        assertThat(failure("update clinic.referral set erased_at = now() where id = :id", closed))
                .hasMessageContaining("by clinic.erase_referral");
        assertThat(failure("update clinic.referral set family_name = null where id = :id", closed))
                .hasMessageContaining("a_patient_or_erased");
        assertThat(referrals.find(closed)).isPresent();
        assertThat(driver.timeline(closed)).contains("WITHDRAWN");

        erase(closed);
        assertThat(failure("update clinic.referral set practice = 'Somebody' where id = :id", closed))
                .hasMessageContaining("by clinic.erase_referral");
    }

    private static String call(String periodOver, String reason) {
        return "select clinic.erase_referral(:id, gen_random_uuid(), now(), 'a', 'PRIVACY', 'REQUEST', 'r', "
                + periodOver + ", " + reason + ")";
    }

    private Throwable failure(String sql, ReferralId id) {
        return catchThrowable(() -> {
            if (sql.startsWith("select")) {
                jdbc.sql(sql).param("id", id.value()).query().listOfRows();
            } else {
                jdbc.sql(sql).param("id", id.value()).update();
            }
        });
    }
}
