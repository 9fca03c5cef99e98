package clinic.vein.insight.orphans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.messaging.Means;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.PendingMessage;
import clinic.vein.messaging.PendingMessages;
import clinic.vein.messaging.SendByHand;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.process.ReferralId;
import clinic.vein.process.Refused;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database is damaged in every way that is looked for; each damage is found, and after its repair the patient goes on. */
@ClinicTest
class OrphansProcessTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private CheckProcesses checkProcesses;

    @Autowired
    private RepairFinding repairFinding;

    @Autowired
    private Findings findings;

    @Autowired
    private PendingMessages pendingMessages;

    @Autowired
    private SendByHand sendByHand;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        List<ReferralId> healthy = List.of(
                driver.receive(Reports.dual()),
                care.approved(),
                care.booked(),
                care.arrived(),
                care.assessed(2),
                coolingOff(),
                care.consented(2),
                care.treated());
        assertThat(healthy).allSatisfy(id -> assertThat(found(id)).isEmpty());
        healthy.forEach(id -> driver.pass(id, Duration.ofDays(40)));
        assertThat(healthy).allSatisfy(id -> assertThat(found(id)).isEmpty());
        // Else it stays escalated to the administrator, whose list other tests look at.
        driver.as("intake", () -> {
            withdrawReferral.withdraw(healthy.get(0), "No longer wanted");
            return null;
        });
        assertThat(found(healthy.get(0))).isEmpty();
    }

    @Test
    void open_referral_without_a_pathway() {
        ReferralId id = care.approved();
        runtime.deleteProcessInstance(instance(id), "damage", true, true);
        jdbc.sql("delete from clinic.open_task where referral_id = :id")
                .param("id", id.value())
                .update();
        repair(id, Kind.NO_PATHWAY);
        assertThat(driver.liveInstances(id)).isOne();
        care.book(id, "BookAssessment");
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
    }

    @Test
    void referral_with_two_pathways() {
        ReferralId id = care.approved();
        String first = instance(id);
        startAgain(id.toString(), "BookAssessment", false);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment", "BookAssessment");
        repair(id, Kind.SEVERAL_PATHWAYS);
        assertThat(instance(id)).isEqualTo(first);
        care.book(id, "BookAssessment");
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
    }

    @Test
    void pathway_of_a_closed_referral() {
        ReferralId id = care.approved();
        jdbc.sql("update clinic.referral set state = 'WITHDRAWN' where id = :id")
                .param("id", id.value())
                .update();
        repair(id, Kind.PATHWAY_OF_CLOSED);
        assertThat(driver.liveInstances(id)).isZero();
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.state(id)).isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void process_without_a_referral() {
        everybodyIsTold();
        String stray = startAgain(UUID.randomUUID().toString(), "ReviewReferral", true);
        checkProcesses.run();
        Finding finding = findings.open().stream()
                .filter(each -> each.trouble().subject().equals(stray))
                .findFirst()
                .orElseThrow();
        assertThat(finding.trouble().kind()).isEqualTo(Kind.PATHWAY_OF_NOBODY);
        repair(finding);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(stray).count())
                .isZero();
        assertThat(onRecord(Kind.PATHWAY_OF_NOBODY + " " + stray)).isOne();
    }

    @Test
    void task_missing_from_the_worklist() {
        ReferralId id = care.approved();
        Map<String, Object> row = listed(id);
        jdbc.sql("delete from clinic.open_task where referral_id = :id")
                .param("id", id.value())
                .update();
        repair(id, Kind.TASK_NOT_LISTED);
        assertThat(listed(id)).isEqualTo(row);
        care.book(id, "BookAssessment");
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
    }

    @Test
    void worklist_shows_a_task_that_is_gone() {
        ReferralId id = care.approved();
        jdbc.sql("""
                        insert into clinic.open_task
                        select 'gone-' || id, 'ReviewReferral', name, referral_id, recall_id, candidate_group, escalated_to,
                            assignee, created_at, due_at, process, process_version
                        from clinic.open_task where referral_id = :id""").param("id", id.value()).update();
        repair(id, Kind.LISTED_TASK_GONE);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    @Test
    void worklist_is_wrong_about_a_task() {
        ReferralId id = care.approved();
        Map<String, Object> row = listed(id);
        jdbc.sql(
                        "update clinic.open_task set assignee = 'somebody', due_at = due_at + interval '1 day' where referral_id = :id")
                .param("id", id.value())
                .update();
        repair(id, Kind.TASK_LISTED_WRONGLY);
        assertThat(listed(id)).isEqualTo(row);
    }

    @Test
    void task_for_nobody() {
        ReferralId id = care.approved();
        tasks.deleteCandidateGroup(driver.task(id, "BookAssessment").value(), "intake");
        repair(id, Kind.TASK_WITHOUT_OWNER);
        care.book(id, "BookAssessment");
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
    }

    @Test
    void task_without_its_timers() {
        ReferralId id = care.approved();
        timers(id).forEach(management::deleteJob);
        repair(id, Kind.TASK_WITHOUT_TIMER);
        assertThat(timers(id)).hasSize(2);
        driver.pass(id, Duration.ofDays(40));
        assertThat(driver.timeline(id)).contains("TASK_REMINDED", "TASK_ESCALATED");
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    @Test
    void pathway_that_waits_for_nothing() {
        ReferralId id = coolingOff();
        timers(id).forEach(management::deleteJob);
        repair(id, Kind.NOTHING_AHEAD);
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(0));
        driver.pass(id, Duration.ofDays(1));
        assertThat(driver.openTasks(id)).containsExactly("BookSession");
    }

    @Test
    void step_given_up_stops_nobody_else() {
        ReferralId id = coolingOff();
        ReferralId other = coolingOff();
        timers(id).forEach(job -> management.setJobRetries(job, 0));
        driver.pass(other, Duration.ofDays(30));
        assertThat(driver.openTasks(other)).containsExactly("BookSession");
        repair(id, Kind.STEP_GIVEN_UP);
        driver.pass(id, Duration.ofDays(30));
        assertThat(driver.openTasks(id)).containsExactly("BookSession");
    }

    @Test
    void message_that_nobody_sent() {
        everybodyIsTold();
        ReferralId id = driver.receive(Reports.dual());
        MessageId message = pendingMessages.of(id).get(0).id();
        driver.at(Duration.ofDays(4), checkProcesses::run);
        assertThat(kinds(id)).isEmpty();
        driver.at(Duration.ofDays(4).plusSeconds(1), checkProcesses::run);
        assertThat(kinds(id)).containsExactly(Kind.MESSAGE_NOT_SENT);
        Finding finding = only(id);
        driver.pass(id, Duration.ofDays(5));
        repair(finding);
        driver.at(Duration.ZERO, checkProcesses::run);
        assertThat(kinds(id)).isEmpty();
        assertThat(driver.as("intake", () -> sendByHand.notices(1000)))
                .filteredOn(notice -> notice.referral().equals(id))
                .extracting(PendingMessage::template)
                .contains("message-overdue");
        assertThat(driver.as("intake", () -> sendByHand.waiting(10)))
                .extracting(PendingMessage::id)
                .contains(message);
        driver.as("intake", () -> {
            sendByHand.sent(message, Means.POST);
            return null;
        });
        assertThat(driver.timeline(id)).endsWith("REPAIRED", "MESSAGE_SENT");
    }

    @Test
    void what_is_gone_by_itself_is_not_repaired() {
        ReferralId id = care.approved();
        jdbc.sql("update clinic.open_task set assignee = 'somebody' where referral_id = :id")
                .param("id", id.value())
                .update();
        everybodyIsTold();
        checkProcesses.run();
        checkProcesses.run();
        Finding finding = only(id);
        jdbc.sql("update clinic.open_task set assignee = null where referral_id = :id")
                .param("id", id.value())
                .update();
        assertThatThrownBy(() -> repair(finding)).isInstanceOf(Refused.class);
        assertThat(found(id)).isEmpty();
        assertThat(findings.find(finding.id()).orElseThrow().state()).isEqualTo(Finding.State.VANISHED);
    }

    @Test
    void an_administrator_repairs_on_the_page() {
        ReferralId id = care.approved();
        jdbc.sql("delete from clinic.open_task where referral_id = :id")
                .param("id", id.value())
                .update();
        everybodyIsTold();
        Visitor administrator = Visitor.signedIn(port, "clinicadmin");
        administrator.get("/operations/findings");
        administrator.post("/operations/findings/check", "");
        Finding finding = only(id);
        assertThat(administrator.get("/operations/findings").body())
                .contains("Task missing from the worklist", finding.reference(), "Put it on the worklist");
        administrator.post("/operations/findings/" + finding.id() + "/repair", "");
        assertThat(administrator.get("/operations/findings").body()).contains("repaired by clinicadmin");
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
        assertThat(administrator
                        .post("/operations/findings/" + finding.id() + "/repair", "")
                        .body())
                .contains("This is no longer so. Nothing was changed.");
    }

    private ReferralId coolingOff() {
        ReferralId id = care.assessed(2);
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(7));
        return id;
    }

    /** Messages were written in the tests' past: they would all be late. */
    private void everybodyIsTold() {
        jdbc.sql("""
                        update clinic.message
                        set state = 'SENT', means = 'POST', settled_at = created_at, settled_by = 'intake'
                        where state in ('WAITING', 'FAILED')""").update();
    }

    private List<Kind> found(ReferralId id) {
        everybodyIsTold();
        checkProcesses.run();
        return kinds(id);
    }

    private List<Kind> kinds(ReferralId id) {
        return findings.open().stream()
                .filter(finding -> id.equals(finding.trouble().referral()))
                .map(finding -> finding.trouble().kind())
                .toList();
    }

    private Finding only(ReferralId id) {
        List<Finding> found = findings.open().stream()
                .filter(finding -> id.equals(finding.trouble().referral()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void repair(ReferralId id, Kind kind) {
        assertThat(found(id)).containsExactly(kind);
        Finding finding = only(id);
        repair(finding);
        assertThat(found(id)).isEmpty();
        assertThat(findings.find(finding.id()).orElseThrow().closedBy()).isEqualTo("clinicadmin");
        assertThat(driver.timeline(id)).contains("REPAIRED");
        assertThat(onRecord(kind + " " + finding.trouble().subject())).isOne();
    }

    private void repair(Finding finding) {
        driver.as("clinicadmin", () -> {
            repairFinding.repair(finding.id());
            return null;
        });
    }

    private long onRecord(String subject) {
        return jdbc.sql(
                        "select count(*) from clinic.audit_event where action = 'FINDING_REPAIRED' and subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private String instance(ReferralId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString(), "Referral")
                .singleResult()
                .getId();
    }

    private String startAgain(String key, String element, boolean withoutListeners) {
        return driver.as(
                "SYSTEM",
                () -> runtime.createProcessInstanceByKey("Referral")
                        .businessKey(key)
                        .setVariable("referralId", key)
                        .setVariable("reference", "VC-AGAIN")
                        .setVariable("urgency", "ROUTINE")
                        .startBeforeActivity(element)
                        .execute(withoutListeners, true)
                        .getId());
    }

    private List<String> timers(ReferralId id) {
        return jdbc.sql("""
                        select job.id_ from engine.act_ru_job job
                        join engine.act_ru_execution process on process.id_ = job.process_instance_id_
                        where process.business_key_ = :key""").param("key", id.toString()).query(String.class).list();
    }

    private Map<String, Object> listed(ReferralId id) {
        return jdbc.sql("select * from clinic.open_task where referral_id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }
}
