package clinic.vein.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.messaging.Means;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.PendingMessage;
import clinic.vein.messaging.PendingMessages;
import clinic.vein.messaging.SendByHand;
import clinic.vein.privacy.EraseRecord;
import clinic.vein.privacy.OverrideReason;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessRepairs;
import clinic.vein.process.ProcessTrouble.Kind;
import clinic.vein.process.ReferralProcess;
import clinic.vein.referral.DeathSource;
import clinic.vein.referral.RecordDeath;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.CheckupDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
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
    private CheckupDriver checkup;

    @Autowired
    private AddInformation addInformation;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private RecordDeath recordDeath;

    @Autowired
    private CheckProcesses checkProcesses;

    @Autowired
    private Findings findings;

    @Autowired
    private EraseRecord eraseRecord;

    @Autowired
    private ProcessRepairs repairs;

    @Autowired
    private ReferralProcess process;

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
        assertThat(healthy).allSatisfy(id -> assertThat(checkup.found(id)).isEmpty());
        healthy.forEach(id -> driver.pass(id, Duration.ofDays(40)));
        assertThat(healthy).allSatisfy(id -> assertThat(checkup.found(id)).isEmpty());
        // Else it stays escalated to the administrator, whose list other tests look at.
        withdraw(healthy.get(0));
        assertThat(checkup.found(healthy.get(0))).isEmpty();
    }

    @Test
    void open_referral_without_a_pathway() {
        ReferralId id = care.approved();
        runtime.deleteProcessInstance(instance(id), "damage", true, true);
        checkup.unlist(id);
        repair(id, Kind.NO_PATHWAY);
        assertThat(driver.liveInstances(id)).isOne();
        care.book(id, "BookAssessment");
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
    }

    @Test
    void blood_tests_that_are_awaited_are_chased_again_beside_the_pathway_begun_anew() {
        ReferralId id = tested();
        runtime.deleteProcessInstance(instance(id), "damage", true, true);
        checkup.unlist(id);
        repair(id, Kind.NO_PATHWAY);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment", "ChaseTests");
        driver.pass(id, Duration.ofMinutes(1));
        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_FINE);
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");

        runtime.deleteProcessInstance(instance(id), "damage", true, true);
        checkup.unlist(id);
        assertThat(checkup.found(id)).containsExactly(Kind.NO_PATHWAY);
        checkup.repair(checkup.only(id));
        assertThat(driver.openTasks(id)).as("they were answered").containsExactly("BookAssessment");
    }

    @Test
    void tests_asked_for_again_after_an_assessment_are_as_they_should_be() {
        ReferralId id = tested();
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_FINE);
        driver.complete(id, "AssessVeins", "vascular", CareDriver.NO_VENOUS_DISEASE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);
        driver.tellEverybody();
        assertThat(checkup.found(id)).isEmpty();
        jdbc.sql("""
                        update engine.act_ru_job set duedate_ = duedate_ + interval '20 days'
                        where type_ = 'timer' and execution_id_ = (
                            select execution_id_ from engine.act_ru_task task join clinic.open_task on open_task.id = task.id_
                            where open_task.referral_id = :id and open_task.key = 'ChaseTests')
                          and job_def_id_ in (
                            select id_ from engine.act_ru_jobdef where job_configuration_ like '%reminder%')""").param("id", id.value()).update();
        repair(id, Kind.TIMER_MOVED);
        assertThat(timersOfTests(id))
                .hasSize(2)
                .allSatisfy(due -> assertThat(due).isAfter(driver.now()));
    }

    /** Escalated, and then given more time: whoever was reminded is reminded again. */
    @Test
    void a_task_that_is_given_more_time_has_its_timers_anew() {
        ReferralId id = tested();
        driver.pass(id, Duration.ofDays(30));
        assertThat(timersOfTests(id)).isEmpty();
        driver.tellEverybody();
        jdbc.sql("update clinic.open_task set created_at = :now where referral_id = :id and key = 'ChaseTests'")
                .param("now", java.sql.Timestamp.from(driver.now()))
                .param("id", id.value())
                .update();

        driver.at(Duration.ZERO, () -> process.reschedule(id, CareTask.CHASE_TESTS));

        assertThat(timersOfTests(id))
                .hasSize(2)
                .allSatisfy(due -> assertThat(due).isAfter(driver.now()));
        assertThat(checkup.found(id)).isEmpty();
        driver.pass(id, Duration.ofDays(30));
        assertThat(driver.timeline(id)).filteredOn("TASK_ESCALATED"::equals).hasSizeGreaterThan(1);
    }

    private ReferralId tested() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);
        driver.tellEverybody();
        return id;
    }

    private List<Instant> timersOfTests(ReferralId id) {
        return jdbc.sql("""
                        select job.duedate_ from engine.act_ru_job job
                        join engine.act_ru_task task on task.execution_id_ = job.execution_id_
                        join clinic.open_task on open_task.id = task.id_
                        where open_task.referral_id = :id and open_task.key = 'ChaseTests' and job.type_ = 'timer'""")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
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
    void pathway_of_a_closed_referral_whose_blood_tests_never_came() {
        ReferralId id = tested();
        jdbc.sql("update clinic.referral set state = 'WITHDRAWN' where id = :id")
                .param("id", id.value())
                .update();
        repair(id, Kind.PATHWAY_OF_CLOSED);
        assertThat(driver.liveInstances(id)).isZero();
    }

    @Test
    void process_without_a_referral() {
        driver.tellEverybody();
        endOfNobody(UUID.randomUUID().toString());
    }

    @Test
    void process_of_an_erased_referral() {
        ReferralId id = driver.receive(Reports.dual());
        withdraw(id);
        driver.as("privacy", () -> eraseRecord.onRequest(id, OverrideReason.CONSENT_WITHDRAWN));
        driver.tellEverybody();
        endOfNobody(id.toString());
    }

    private void endOfNobody(String key) {
        String stray = startAgain(key, "ReviewReferral", true);
        checkProcesses.run();
        Finding finding = findings.open().stream()
                .filter(each -> each.trouble().subject().equals(stray))
                .findFirst()
                .orElseThrow();
        assertThat(finding.trouble().kind()).isEqualTo(Kind.PATHWAY_OF_NOBODY);
        assertThat(taskOf(finding)).isNotNull();
        checkup.repair(finding);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(stray).count())
                .isZero();
        assertThat(onRecord(Kind.PATHWAY_OF_NOBODY + " " + stray)).isOne();
    }

    @Test
    void task_missing_from_the_worklist() {
        ReferralId id = care.approved();
        Map<String, Object> row = listed(id);
        checkup.unlist(id);
        repair(id, Kind.TASK_NOT_LISTED);
        assertThat(listed(id)).isEqualTo(row);
        care.book(id, "BookAssessment");
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
    }

    /** The list asks the engine whose it is, cards and counts the worklist; once the task is found both say the same. */
    @Test
    void task_that_is_back_with_somebody_is_in_their_list_once_it_is_found() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.INCOMPLETE);
        driver.as("intake", () -> {
            addInformation.add(id, "Ramipril and nothing else");
            return id;
        });
        driver.pass(id, Duration.ZERO);
        String task = driver.task(id, "CheckReferral").value();
        tasks.setOwner(task, "nurse");
        checkup.unlist(id);
        repair(id, Kind.TASK_NOT_LISTED);
        assertThat(listed(id)).containsEntry("back_with", "intake");
        assertThat(tasks.createTaskQuery().taskId(task).taskOwner("intake").count())
                .isOne();
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
    void task_for_nobody_that_somebody_has_claimed() {
        ReferralId id = care.approved();
        Task task = tasks.createTaskQuery()
                .taskId(driver.task(id, "BookAssessment").value())
                .singleResult();
        Visitor reception = inTasklist("intake");
        reception.postToEngine("/task/" + task.getId() + "/claim", "{\"userId\":\"intake\"}");
        tasks.deleteCandidateGroup(task.getId(), "intake");
        assertThat(complete(reception, task).body()).contains("This task has lost its roles.");
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
        jdbc.sql("""
                        update engine.act_ru_job set exception_msg_ = E'The line was cut\\nKey (given_name)=(Anna)'
                        where id_ in (:jobs)""").param("jobs", timers(id)).update();
        assertThat(checkup.found(id)).containsExactly(Kind.STEP_GIVEN_UP);
        Visitor administrator = Visitor.signedIn(port, "clinicadmin");
        for (String path : List.of(
                "/operations/findings",
                "/api/operations/tasks/" + taskOf(checkup.only(id)).getId())) {
            assertThat(administrator.get(path).body())
                    .contains("The line was cut")
                    .doesNotContain("Anna");
        }
        repair(id, Kind.STEP_GIVEN_UP);
        driver.pass(id, Duration.ofDays(30));
        assertThat(driver.openTasks(id)).containsExactly("BookSession");
    }

    @Test
    void message_that_nobody_sent() {
        driver.tellEverybody();
        ReferralId id = driver.receive(Reports.dual());
        MessageId message = pendingMessages.of(id).get(0).id();
        driver.at(Duration.ofDays(4), checkProcesses::run);
        assertThat(checkup.kinds(id)).isEmpty();
        driver.at(Duration.ofDays(4).plusSeconds(1), checkProcesses::run);
        assertThat(checkup.kinds(id)).containsExactly(Kind.MESSAGE_NOT_SENT);
        Finding finding = checkup.only(id);
        driver.pass(id, Duration.ofDays(5));
        checkup.repair(finding);
        driver.at(Duration.ZERO, checkProcesses::run);
        assertThat(checkup.kinds(id)).isEmpty();
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
    void referral_that_stayed_open_when_its_patient_turned_out_to_have_died() {
        ReferralId dead = driver.receive(Reports.dual());
        ReferralId id = driver.receive(Reports.dual());
        RecordDeath.Told told = new RecordDeath.Told(null, DeathSource.FAMILY, "Her son", true);
        driver.as("intake", () -> recordDeath.record(dead, told));
        driver.at(Duration.ZERO, checkProcesses::run);
        assertThat(checkup.kinds(id)).isEmpty();
        jdbc.sql("""
                        insert into clinic.identity_answer (referral_id, other_id, same_person, at, actor)
                        values (:id, :other, true, now(), 'intake')""").param("id", id.value()).param("other", dead.value()).update();
        driver.at(Duration.ZERO, checkProcesses::run);
        assertThat(checkup.kinds(id)).containsExactly(Kind.OPEN_AFTER_DEATH);
        checkup.repair(checkup.only(id));
        assertThat(driver.messages(id)).contains("person-asked");
        assertThat(driver.timeline(id)).contains("REPAIRED");
        driver.at(Duration.ZERO, checkProcesses::run);
        assertThat(checkup.kinds(id)).as("reception was asked").isEmpty();
        driver.at(Duration.ofDays(1).plusSeconds(1), checkProcesses::run);
        assertThat(checkup.kinds(id)).as("and has not answered").contains(Kind.OPEN_AFTER_DEATH);
        driver.as("intake", () -> recordDeath.record(id, told));
        driver.at(Duration.ofDays(1).plusSeconds(1), checkProcesses::run);
        assertThat(checkup.kinds(id)).doesNotContain(Kind.OPEN_AFTER_DEATH);
    }

    /** Reception is asked about the one that was found, whichever of the person's open ones is the newest. */
    @Test
    void of_several_that_stayed_open_reception_is_asked_about_the_one_that_was_found() {
        ReferralId dead = driver.receive(Reports.dual());
        List<ReferralId> open = List.of(driver.receive(Reports.dual()), driver.receive(Reports.dual()));
        driver.as(
                "intake",
                () -> recordDeath.record(dead, new RecordDeath.Told(null, DeathSource.FAMILY, "Her son", true)));
        open.forEach(each -> jdbc.sql("""
                        insert into clinic.identity_answer (referral_id, other_id, same_person, at, actor)
                        values (:id, :other, true, now(), 'intake')""")
                .param("id", each.value())
                .param("other", dead.value())
                .update());
        driver.at(Duration.ZERO, checkProcesses::run);

        for (ReferralId each : open) {
            driver.pass(each, Duration.ofDays(1).plusSeconds(1));
            driver.at(Duration.ZERO, checkProcesses::run);
            checkup.repair(checkup.only(each));
            assertThat(driver.messages(each)).contains("person-asked");
        }
    }

    @Test
    void what_is_gone_by_itself_is_not_repaired() {
        ReferralId id = care.approved();
        jdbc.sql("update clinic.open_task set assignee = 'somebody' where referral_id = :id")
                .param("id", id.value())
                .update();
        driver.tellEverybody();
        checkProcesses.run();
        checkProcesses.run();
        Finding finding = checkup.only(id);
        jdbc.sql("update clinic.open_task set assignee = null where referral_id = :id")
                .param("id", id.value())
                .update();
        assertThatThrownBy(() -> checkup.repair(finding)).isInstanceOf(Refused.class);
        assertThat(checkup.found(id)).isEmpty();
        assertThat(findings.find(finding.id()).orElseThrow().state()).isEqualTo(Finding.State.VANISHED);
    }

    @Test
    void task_claimed_by_an_account_that_is_not_there() {
        claimed_by("nobodyatall");
    }

    @Test
    void task_claimed_by_an_account_without_the_role() {
        claimed_by("vascular");
    }

    private void claimed_by(String account) {
        ReferralId id = care.approved();
        tasks.setAssignee(driver.task(id, "BookAssessment").value(), account);
        repair(id, Kind.CLAIM_OF_NOBODY);
        assertThat(driver.timeline(id)).contains("TASK_GIVEN_BACK");
        care.book(id, "BookAssessment");
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
    }

    @Test
    void a_finding_is_a_task_for_administrators_and_its_completion_the_repair() {
        ReferralId id = unlisted();
        Finding finding = seen(id);
        Task task = taskOf(finding);
        assertThat(task.getName()).isEqualTo("Task missing from the worklist");
        assertThat(task.getDueDate()).isNotNull();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("clinicadmin");
        assertThat(jdbc.sql("""
                        select role from clinic.message
                        where referral_id = :id and template = 'finding-raised'""").param("id", id.value()).query(String.class).list())
                .containsExactly("CLINICADMIN");
        checkProcesses.run();
        assertThat(taskOf(finding).getId()).isEqualTo(task.getId());

        Visitor administrator = inTasklist("clinicadmin");
        assertThat(administrator.get("/api/operations/tasks/" + task.getId()).body())
                .contains("Put it on the worklist", finding.reference(), "Book assessment");
        administrator.postToEngine("/task/" + task.getId() + "/claim", "{\"userId\":\"clinicadmin\"}");
        HttpResponse<String> completed = complete(administrator, task);
        assertThat(completed.statusCode()).as(completed.body()).isLessThan(300);

        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
        assertThat(findings.find(finding.id()).orElseThrow().closedBy()).isEqualTo("clinicadmin");
        assertThat(onRecord("TASK_NOT_LISTED " + finding.trouble().subject())).isOne();
        assertThat(taskOf(finding)).isNull();
        assertThat(checkup.found(id)).isEmpty();
    }

    @Test
    void a_task_of_a_finding_is_completed_by_the_administrator_who_claimed_it_and_by_its_form_alone() {
        ReferralId id = unlisted();
        Finding finding = seen(id);
        Task task = taskOf(finding);
        Visitor administrator = inTasklist("clinicadmin");
        assertThat(complete(administrator, task).body()).contains("Only the person who claimed the task");

        tasks.setAssignee(task.getId(), "nurse");
        assertThat(complete(inTasklist("nurse"), task).body()).contains("Only an administrator of the clinic");
        assertThat(Visitor.signedIn(port, "nurse")
                        .get("/api/operations/tasks/" + task.getId())
                        .statusCode())
                .isEqualTo(403);

        tasks.setAssignee(task.getId(), "clinicadmin");
        assertThat(administrator
                        .postToEngine("/task/" + task.getId() + "/submit-form", "{}")
                        .body())
                .contains("A task is completed by its form.");
        assertThat(findings.find(finding.id()).orElseThrow().state()).isEqualTo(Finding.State.OPEN);
        assertThat(taskOf(finding)).isNotNull();
        checkup.repair(finding);
        assertThat(taskOf(finding)).as("repaired on the page").isNull();
    }

    @Test
    void an_administrator_does_not_complete_a_patients_task() {
        ReferralId id = driver.receive(Reports.dual());
        Task task = tasks.createTaskQuery()
                .taskId(driver.task(id, "CheckReferral").value())
                .singleResult();
        tasks.addCandidateGroup(task.getId(), "clinicadmin");
        Visitor administrator = inTasklist("clinicadmin");
        administrator.postToEngine("/task/" + task.getId() + "/claim", "{\"userId\":\"clinicadmin\"}");
        assertThat(complete(administrator, task).body()).contains("This task is for: Reception and booking.");
        assertThat(driver.openTasks(id)).containsExactly("CheckReferral");
        // Its role sees the task from now on, and other tests look at what it sees.
        withdraw(id);
    }

    @Test
    void the_task_of_a_finding_that_vanished_is_closed_and_completing_it_before_that_changes_nothing() {
        ReferralId id = unlisted();
        Finding finding = seen(id);
        Task task = taskOf(finding);
        relist(id, finding);
        tasks.setAssignee(task.getId(), "clinicadmin");
        HttpResponse<String> completed = complete(inTasklist("clinicadmin"), task);
        assertThat(completed.statusCode()).as(completed.body()).isLessThan(300);
        assertThat(driver.timeline(id)).doesNotContain("REPAIRED");
        assertThat(checkup.found(id)).isEmpty();
        assertThat(findings.find(finding.id()).orElseThrow().state()).isEqualTo(Finding.State.VANISHED);

        checkup.unlist(id);
        Finding again = seen(id);
        assertThat(taskOf(again)).isNotNull();
        relist(id, again);
        checkProcesses.run();
        assertThat(taskOf(again)).isNull();
    }

    @Test
    void many_of_one_kind_leave_room_for_the_others() {
        driver.tellEverybody();
        List<ReferralId> patients = Stream.generate(() -> driver.receive(Reports.dual()))
                .limit(RaiseFindings.MOST_OF_A_KIND + 1)
                .toList();
        ReferralId other = care.approved();
        driver.tellEverybody();
        patients.forEach(checkup::unlist);
        jdbc.sql("update clinic.open_task set assignee = 'somebody' where referral_id = :id")
                .param("id", other.value())
                .update();
        checkProcesses.run();
        checkProcesses.run();
        assertThat(patients.stream().map(checkup::only).map(this::taskOf).filter(Objects::nonNull))
                .hasSize(RaiseFindings.MOST_OF_A_KIND);
        assertThat(taskOf(checkup.only(other))).isNotNull();

        checkup.repair(checkup.only(patients.get(0)));
        checkProcesses.run();
        assertThat(patients.stream().skip(1).map(checkup::only).map(this::taskOf))
                .doesNotContainNull();
        patients.stream().skip(1).map(checkup::only).forEach(checkup::repair);
        checkup.repair(checkup.only(other));
    }

    @Test
    void what_another_release_wrote_is_shown_as_such() {
        ReferralId id = driver.receive(Reports.dual());
        String reference = jdbc.sql("select reference from clinic.referral where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        jdbc.sql(
                        "update clinic.referral set state = 'DREAMING', urgency = 'SOMEDAY', pathway = 'BY_SEA' where id = :id")
                .param("id", id.value())
                .update();
        // First on the page, whatever other tests left open.
        jdbc.sql("update clinic.open_task set due_at = timestamptz '2000-01-01 00:00Z' where referral_id = :id")
                .param("id", id.value())
                .update();
        UUID newer = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.finding (id, kind, subject, first_seen, last_seen, state)
                        values (:id, 'SEEN_BY_NEWER', 'x', now(), now(), 'OPEN')""").param("id", newer).update();
        try {
            checkProcesses.run();
            Visitor administrator = Visitor.signedIn(port, "clinicadmin");
            Visitor reception = Visitor.signedIn(port, "intake");
            assertThat(administrator.get("/operations").body())
                    .contains("Unknown state DREAMING, from another release");
            assertThat(administrator.get("/operations/open").body())
                    .contains(
                            "Unknown state DREAMING, from another release",
                            "Unknown urgency SOMEDAY, from another release",
                            "unknown pathway BY_SEA, from another release");
            assertThat(administrator.get("/operations/findings").body())
                    .contains("Unknown kind SEEN_BY_NEWER, from another release");
            assertThat(reception.post("/enquiries", "reference=" + reference).body())
                    .contains("Unknown state DREAMING, from another release");
            assertThat(reception.get("/api/referrals?limit=200").body()).contains("\"state\":\"DREAMING\"");
            assertThat(reception.get("/enquiries/" + id).statusCode()).isEqualTo(409);
            HttpResponse<String> record = reception.get("/api/referrals/" + id + "?reason=called");
            assertThat(record.statusCode()).as(record.body()).isEqualTo(409);
            assertThat(record.body()).contains("code.of.another.release", "unknown state DREAMING");
            assertThat(jdbc.sql("select state from clinic.finding where id = :id")
                            .param("id", newer)
                            .query(String.class)
                            .single())
                    .as("another release's finding is not called gone")
                    .isEqualTo("OPEN");
        } finally {
            jdbc.sql("update clinic.finding set state = 'VANISHED', closed_at = now() where id = :id")
                    .param("id", newer)
                    .update();
            jdbc.sql("""
                            update clinic.referral set state = 'CHECKING', urgency = 'ROUTINE', pathway = 'DUAL'
                            where id = :id""").param("id", id.value()).update();
            withdraw(id);
        }
    }

    @Test
    void an_administrator_repairs_on_the_page() {
        ReferralId id = unlisted();
        Visitor administrator = Visitor.signedIn(port, "clinicadmin");
        administrator.get("/operations/findings");
        administrator.post("/operations/findings/check", "");
        Finding finding = checkup.only(id);
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

    private void withdraw(ReferralId id) {
        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "No longer wanted");
            return null;
        });
    }

    private ReferralId unlisted() {
        ReferralId id = care.approved();
        driver.tellEverybody();
        checkup.unlist(id);
        return id;
    }

    /** As somebody might with another tool. */
    private void relist(ReferralId id, Finding finding) {
        driver.as("clinicadmin", () -> {
            repairs.list(new TaskId(finding.trouble().subject()));
            return null;
        });
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    private Task taskOf(Finding finding) {
        return tasks.createTaskQuery()
                .processDefinitionKey("Finding")
                .processInstanceBusinessKey(finding.id().toString())
                .singleResult();
    }

    private Visitor inTasklist(String account) {
        Visitor visitor = Visitor.signedIn(port, account);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return visitor;
    }

    private static HttpResponse<String> complete(Visitor visitor, Task task) {
        return visitor.postToEngine(
                "/task/" + task.getId() + "/submit-form",
                "{\"variables\":{\"submission\":{\"type\":\"String\",\"value\":\"{}\"}}}");
    }

    private ReferralId coolingOff() {
        ReferralId id = care.assessed(2);
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(7));
        return id;
    }

    private Finding seen(ReferralId id) {
        checkProcesses.run();
        return checkup.only(id);
    }

    private void repair(ReferralId id, Kind kind) {
        assertThat(checkup.found(id)).containsExactly(kind);
        Finding finding = checkup.only(id);
        checkup.repair(finding);
        assertThat(checkup.found(id)).isEmpty();
        assertThat(findings.find(finding.id()).orElseThrow().closedBy()).isEqualTo("clinicadmin");
        assertThat(driver.timeline(id)).contains("REPAIRED");
        assertThat(onRecord(kind + " " + finding.trouble().subject())).isOne();
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
