package clinic.vein.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.audit.AuditChain;
import clinic.vein.audit.ChainAuditEvents;
import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ClinicTest
class AuditTrailTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ChainAuditEvents chainAuditEvents;

    @Autowired
    private AuditChain chain;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    private long before;

    @BeforeEach
    void begin() {
        driver.begin();
        before = jdbc.sql("select coalesce(max(id), 0) from clinic.audit_event")
                .query(Long.class)
                .single();
    }

    private List<String> rowsSince(String action) {
        return jdbc.sql("""
                        select concat_ws(' ', actor, role, subject, outcome) from clinic.audit_event
                        where id > :before and action = :action order by id""")
                .param("before", before)
                .param("action", action)
                .query(String.class)
                .list();
    }

    @Test
    void signInsFailuresAndSignOutsAreOnRecord() {
        Browser nurse = new Browser(port);
        nurse.form("/sign-in", "/sign-in", "username=nurse&password=" + clinic.vein.testing.TestAccounts.PASSWORD);
        nurse.form("/sign-in", "/sign-out", "");
        Browser stranger = new Browser(port);
        stranger.form("/sign-in", "/sign-in", "username=nurse&password=wrong");
        stranger.form("/sign-in", "/sign-in", "username=my-secret-password&password=nurse");

        assertThat(rowsSince("SIGNED_IN")).containsExactly("nurse NURSE DONE");
        assertThat(rowsSince("SIGNED_OUT")).containsExactly("nurse NURSE DONE");
        assertThat(rowsSince("SIGN_IN_FAILED"))
                .containsExactly(
                        "nurse SYSTEM BadCredentialsException REFUSED",
                        "unknown SYSTEM BadCredentialsException REFUSED");
    }

    @Test
    void whatIsDeniedIsOnRecordWhoeverDeniesIt() {
        ReferralId id = driver.receive(Reports.dual());
        String task = driver.task(id, "CheckReferral").value();
        Browser browser = new Browser(port);
        assertThat(browser.get("clinicadmin", "/api/referrals/" + id).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("nurse", "/api/tasks/" + task).statusCode()).isEqualTo(403);
        assertThat(browser.get("intake", "/api/referrals/" + id + "/readers").statusCode())
                .isEqualTo(403);
        assertThat(rowsSince("ACCESS_DENIED"))
                .containsExactly(
                        "clinicadmin CLINICADMIN GET /api/referrals/" + id + " REFUSED",
                        "nurse NURSE GET /api/tasks/" + task + " REFUSED",
                        "intake INTAKE GET /api/referrals/" + id + "/readers REFUSED");
        assertThat(jdbc.sql("""
                                select count(*) from clinic.audit_event
                                where action = 'ACCESS_DENIED' and referral_id = :id""").param("id", id.value()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void aUseCaseLeavesOneRowWithItsStepsAndNoneWhenItFails() {
        ReferralId id = driver.receive(Reports.dual());
        before = jdbc.sql("select max(id) from clinic.audit_event")
                .query(Long.class)
                .single();
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        assertThat(rowsSince("RECORD_CHANGED")).hasSize(2);
        assertThat(rowsSince("RECORD_CHANGED").get(0)).isEqualTo("intake INTAKE TASK_CLAIMED DONE");
        assertThat(rowsSince("RECORD_CHANGED").get(1))
                .startsWith("intake INTAKE ")
                .contains("CHECKED", "TASK_COMPLETED", "TASK_CREATED");

        before = jdbc.sql("select max(id) from clinic.audit_event")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> driver.complete(id, "ReviewReferral", "physician", "{}"))
                .isInstanceOf(RuntimeException.class);
        assertThat(rowsSince("RECORD_CHANGED")).containsExactly("physician PHYSICIAN TASK_CLAIMED DONE");
    }

    @Test
    void permissionChangesAreOnRecordAndGoWithTheirTransaction() {
        String id = "u" + UUID.randomUUID().toString().replace("-", "");
        User user = identity.newUser(id);
        user.setPassword("only-for-tests-1234");
        driver.as("clinicadmin", () -> {
            identity.saveUser(user);
            identity.createMembership(id, "nurse");
            return null;
        });
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(id);
        grant.setResource(Resources.FILTER);
        grant.setResourceId("any");
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
        authorizations.deleteAuthorization(grant.getId());
        identity.deleteMembership(id, "nurse");
        identity.deleteUser(id);
        assertThat(rowsSince("PERMISSION_CHANGED"))
                .containsSubsequence(
                        "clinicadmin CLINICADMIN USER Create " + id + " DONE",
                        "clinicadmin CLINICADMIN MEMBERSHIP Create " + id + " nurse DONE")
                .anyMatch(row -> row.startsWith("system SYSTEM GRANT Create " + id + " resource=5 any permissions="))
                .anyMatch(row -> row.startsWith("system SYSTEM GRANT Delete " + id + " resource=5 any permissions="))
                .containsSubsequence(
                        "system SYSTEM MEMBERSHIP Delete " + id + " nurse DONE",
                        "system SYSTEM USER Delete " + id + " DONE");

        before = jdbc.sql("select max(id) from clinic.audit_event")
                .query(Long.class)
                .single();
        transactions.executeWithoutResult(status -> {
            identity.saveGroup(identity.newGroup("never" + id.replaceAll("[0-9]", "")));
            status.setRollbackOnly();
        });
        assertThat(rowsSince("PERMISSION_CHANGED")).isEmpty();
    }

    @Test
    void workingOnTasksIsNoPermissionChange() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        assertThat(rowsSince("PERMISSION_CHANGED")).isEmpty();
    }

    @Test
    void thePrivacyOfficerSeesWhoReadARecordAndWhy() throws IOException {
        ReferralId id = driver.receive(Reports.dual());
        String task = driver.task(id, "CheckReferral").value();
        Browser browser = new Browser(port);
        browser.get("intake", "/api/tasks/" + task);
        browser.get("intake", "/api/referrals/" + id);

        JsonNode newest = readers(browser, id, "?limit=2&offset=1");
        assertThat(newest.findValuesAsText("actor")).containsExactly("intake", "intake");
        assertThat(newest.findValuesAsText("action")).containsExactly("REFERRAL_READ", "TASK_READ");
        assertThat(newest.get(1).get("reason").asText()).isEqualTo("TASK");
        assertThat(newest.get(1).get("reasonId").asText()).isEqualTo(task);
        assertThat(newest.get(1).get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(browser.get("privacy", "/api/referrals/" + id + "/readers?limit=0")
                        .statusCode())
                .isEqualTo(422);
    }

    private static JsonNode readers(Browser browser, ReferralId id, String page) throws IOException {
        return new ObjectMapper()
                .readTree(browser.get("privacy", "/api/referrals/" + id + "/readers" + page)
                        .body())
                .get("readers");
    }

    @Test
    void thePrivacyOfficerCanVerifyTheTrail() throws IOException {
        while (chainAuditEvents.chain(Duration.ofDays(1))) {
            // the next thousand
        }
        String head = chain.head().toString();
        Browser browser = new Browser(port);
        JsonNode answer = new ObjectMapper()
                .readTree(browser.get("privacy", "/api/audit/verification?knownHead=" + head)
                        .body());
        assertThat(answer.get("intact").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.get("verification").get("firstBroken").isNull()).isTrue();
        assertThat(browser.get("privacy", "/api/audit/verification?knownHead=x").statusCode())
                .isEqualTo(422);
        assertThat(browser.get("physician", "/api/audit/verification").statusCode())
                .isEqualTo(403);
    }

    @Test
    void noPatientTextIsOnRecord() {
        ReferralId id = driver.receive(Reports.dual());
        Browser browser = new Browser(port);
        browser.post(
                "intake",
                "/api/referrals:search",
                "{'familyName':'Mustermark','givenName':'Erna','dateOfBirth':'1970-01-31'}");
        browser.get("nurse", "/api/tasks/Mustermark%20Erna%3Cscript%3E");
        browser.get("clinicadmin", "/api/referrals/Mustermark%22%3Cscript%3E?name=Mustermark");
        assertThat(rowsSince("REFERRALS_SEARCHED"))
                .containsExactly("intake INTAKE familyName,givenName,dateOfBirth DONE");
        assertThat(jdbc.sql(
                                "select count(*) from clinic.audit_event where subject like '%<%' or subject like '%?name%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(driver.state(id)).isNotNull();
    }
}
