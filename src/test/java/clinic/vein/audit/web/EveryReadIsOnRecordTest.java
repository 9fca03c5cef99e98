package clinic.vein.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.AuditAction;
import clinic.vein.checkup.Findings;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.FindingId;
import clinic.vein.kernel.ReferralId;
import clinic.vein.links.LinkPurpose;
import clinic.vein.messaging.PendingMessages;
import clinic.vein.process.FindingTasks;
import clinic.vein.process.ProcessTrouble;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LinksInHand;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks what the application answers: a new endpoint fails here until somebody has decided what it puts on record. */
@ClinicTest
class EveryReadIsOnRecordTest {

    /** What shows nothing of a patient's record, and why. */
    private static final Map<String, String> NOTHING = Map.ofEntries(
            Map.entry("GET /", "says where each role begins"),
            Map.entry("GET /sign-in", "a form"),
            Map.entry("GET /session", "how long the caller's own sign-in still lasts"),
            Map.entry("GET /refer", "an empty form"),
            Map.entry("GET /refer/language", "leads to the empty form"),
            Map.entry("GET /refer/again", "leads to the empty form"),
            Map.entry("POST /refer/again", "the form with what was typed, for a browser without a cookie"),
            Map.entry("POST /refer/language", "the form with what was typed, in another language"),
            Map.entry("GET /api/words", "the words of forms and lists"),
            Map.entry("GET /refer/receipt", "what this browser has just sent"),
            Map.entry("GET /refer/red-flags.css", "rules of triage, of nobody"),
            Map.entry("GET /api/schemas/referral-document", "what a referral may tell, of nobody"),
            Map.entry("GET /status", "an empty form"),
            Map.entry("GET /go/{token}", "an empty form"),
            Map.entry("POST /go/{token}/again", "the question for the date of birth, with what was typed"),
            Map.entry("GET /outgoing/sent", "an empty form"),
            Map.entry("GET /systems", "what other systems can do, of nobody"),
            Map.entry("GET /information", "leaflets, of nobody"),
            Map.entry("GET /information/{leaflet}", "a leaflet, of nobody"),
            Map.entry("GET /information/{leaflet}.pdf", "a leaflet, of nobody"),
            Map.entry("GET /sign-in/code", "an empty form"),
            Map.entry("GET /sign-in/second-factor", "the caller's own, of no patient"),
            Map.entry("GET /second-factor", "the caller's own, of no patient"),
            Map.entry("GET /second-factor/accounts", "accounts of the staff"),
            Map.entry("GET /import", "an empty form"),
            Map.entry(
                    "GET /feeds/{file}", "times and references; where a setting adds names, the feed's own test asks"),
            Map.entry("GET /calendar/sessions", "rooms, clinicians and when they see patients, of nobody"),
            Map.entry("GET /enquiries", "an empty form"),
            Map.entry("GET /enquiries/{id}", "the reference; its script asks for the record"),
            Map.entry("GET /outcomes", "figures of groups, small ones withheld"),
            Map.entry("GET /api/outcomes", "figures of groups, small ones withheld"),
            Map.entry("GET /outcomes/import", "an empty form"),
            Map.entry("GET /api/tasks", "ids and codes, as Tasklist shows them"),
            Map.entry("GET /operations", "counts by state, role and step"),
            Map.entry("GET /operations/figures", "figures of all referrals"),
            Map.entry("GET /operations/figures.csv", "figures of all referrals"),
            Map.entry("GET /operations/texts", "the clinic's own wording"),
            Map.entry("GET /operations/texts/letters/{kind}/{language}", "a letter about an invented patient"),
            Map.entry("GET /operations/texts/{template}/{audience}/{language}", "a message to an invented patient"),
            Map.entry("GET /operations/capacity", "counts by step and week"),
            Map.entry("GET /api/operations/heat", "counts and times by element of a process"),
            Map.entry("GET /notices", "references and names of tasks"),
            Map.entry("GET /api/audit/verification", "hashes and numbers"),
            Map.entry("GET /privacy", "certificates of erasure, which tell of nobody"),
            Map.entry("POST /privacy", "the id for a reference"),
            Map.entry("GET /api/privacy/certificates", "certificates of erasure, which tell of nobody"),
            Map.entry("GET /api/privacy/certificates/{id}", "a certificate of erasure"),
            Map.entry("GET /api/privacy/certificates/{id}/pdf", "a certificate of erasure"),
            Map.entry("GET /api/talk:count", "how many messages wait for the caller"),
            Map.entry("GET /api/tasks:counts", "how many tasks the caller's lists have"),
            Map.entry("GET /api/tasks/{id}/afterwards", "codes, of what the caller has just done"),
            Map.entry("POST /medicines", "names of medicines, of nobody"),
            Map.entry("POST /refer/number", "what the caller typed, of nobody"),
            Map.entry("POST /api/measurements:read", "what the caller typed, of nobody"),
            Map.entry("GET /api/tasks/{id}/draft", "what the caller typed, for the caller alone"),
            Map.entry("POST /api/tasks/{id}/draft", "what the caller types, for the caller alone"),
            Map.entry("POST /api/tasks/{id}/advice", "what the tables say to what the caller typed"));

    /** What changes a record: its use case puts it on the trail, most by writing the timeline. */
    private static final List<String> CHANGES = List.of(
            "POST /session",
            "POST /sign-in/code",
            "POST /sign-in/second-factor",
            "POST /second-factor",
            "POST /second-factor/renewal",
            "POST /second-factor/accounts",
            "POST /operations/findings/check",
            "POST /operations/findings/{id}/repair",
            "POST /outgoing/{id}/sent",
            "POST /outgoing/{id}/dropped",
            "POST /outgoing/{id}/came-back",
            "POST /api/text-receipts",
            "POST /enquiries/{id}/contact",
            "POST /enquiries/{id}/contact/links",
            "POST /api/referrals/{id}/contact",
            "POST /api/referrals/{id}/links/revocation",
            "POST /notices/{id}/seen",
            "POST /outcomes/import",
            "POST /api/outcomes:import",
            "POST /refer",
            "POST /refer/documents",
            "POST /import",
            "POST /api/referrals",
            "POST /api/referrals:import",
            "POST /api/referrals/{id}/withdrawal",
            "POST /api/referrals/{id}/death",
            "POST /api/referrals/{id}/error",
            "POST /api/referrals/{id}/undo",
            "POST /api/referrals/{id}/undo-confirmation",
            "POST /api/referrals/{id}/red-flag",
            "POST /api/referrals/{id}/documents",
            "POST /api/referrals/{id}/documents/{document}/removal",
            "POST /api/referrals/{id}/information",
            "POST /api/referrals/{id}/urgency",
            "POST /api/privacy/referrals/{id}/hold",
            "POST /api/privacy/referrals/{id}/hold-lifted",
            "POST /api/privacy/referrals/{id}/erasure",
            "POST /enquiries/{id}/information",
            "POST /enquiries/{id}/red-flag",
            "POST /enquiries/{id}/withdrawal",
            "POST /enquiries/{id}/language",
            "POST /enquiries/{id}/access",
            "POST /enquiries/{id}/patient",
            "POST /enquiries/{id}/recalls/{recall}/cancellation",
            "POST /enquiries/{id}/person/merge",
            "POST /enquiries/{id}/person/confirmation",
            "POST /enquiries/{id}/person/parting",
            "POST /api/referrals/{id}/person/merge",
            "POST /api/referrals/{id}/person/merge-confirmation",
            "POST /api/referrals/{id}/person/parting",
            "POST /api/referrals/{id}/recalls/{recall}/cancellation",
            "POST /enquiries/{id}/ending/death",
            "POST /enquiries/{id}/ending/error",
            "POST /enquiries/{id}/ending/undo",
            "POST /enquiries/{id}/ending/confirmation",
            "POST /api/referrals/{id}/patient",
            "POST /api/referrals/{id}/medicines",
            "POST /privacy/referrals/{id}/hold",
            "POST /privacy/referrals/{id}/hold-lifted",
            "POST /privacy/referrals/{id}/erasure",
            "POST /api/tasks/{id}/claim",
            "POST /api/tasks/{id}/release",
            "POST /api/tasks/{id}/complete",
            "POST /api/tasks/{id}/assignment",
            "POST /calendar/bookings/{id}/move",
            "POST /calendar/bookings/{id}/needs",
            "POST /calendar/today/{id}",
            "POST /calendar/series/{id}",
            "POST /calendar/closing",
            "POST /calendar/closures/{id}/opening",
            "POST /calendar/sessions",
            "POST /calendar/sessions/{id}/end",
            "POST /calendar/rooms",
            "POST /calendar/clinicians",
            "POST /calendar/clinicians/{id}",
            "POST /calendar/clinicians/{id}/end",
            "POST /calendar/feeds",
            "POST /calendar/feeds/{id}/end",
            "POST /talk/{id}",
            "POST /talk/{id}/{message}/read",
            "POST /talk/{id}/{message}/referral",
            "POST /api/referrals/{id}/talk",
            "POST /api/referrals/{id}/talk/{message}/read",
            "POST /api/referrals/{id}/talk/{message}/referral",
            "POST /api/practice/referrals/{id}/talk",
            "POST /api/practice/talk/{message}/read",
            "POST /claims/{id}",
            "POST /absences",
            "POST /absences/{id}/end");

    private record Read(AuditAction action, boolean ofOnePatient, Supplier<HttpResponse<String>> request) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private PendingMessages pendingMessages;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingTasks findingTasks;

    @Autowired
    private LinksInHand links;

    @Autowired
    private PlatformTransactionManager transactions;

    @Value("${spring.datasource.url}")
    private String url;

    @LocalServerPort
    private int port;

    private ReferralId id;

    @BeforeEach
    void bringAReferralToItsClosingLetter() {
        driver.begin();
        id = care.arrived();
        driver.complete(id, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
    }

    private Map<String, Read> reads() {
        Browser browser = new Browser(port);
        String task = driver.task(id, "SignClosingLetter").value();
        String reference = referrals.find(id).orElseThrow().reference().value();
        Map<String, Read> reads = new LinkedHashMap<>();
        // Before a letter is signed, with which the referral and its links end.
        String link = links.of(id, LinkPurpose.WITHDRAW);
        reads.put(
                "POST /go/{token}",
                new Read(
                        AuditAction.STATUS_READ,
                        true,
                        () -> browser.form(
                                link, link, "dateOfBirth.day=31&dateOfBirth.month=1&dateOfBirth.year=1970")));
        reads.put(
                "GET /operations/findings",
                new Read(
                        AuditAction.REFERRALS_LISTED, false, () -> browser.get("clinicadmin", "/operations/findings")));
        reads.put(
                "GET /api/outcomes/registry",
                new Read(
                        AuditAction.OUTCOMES_EXPORTED,
                        false,
                        () -> browser.get("clinicadmin", "/api/outcomes/registry")));
        reads.put(
                "GET /calendar",
                new Read(AuditAction.REFERRALS_LISTED, false, () -> browser.get("intake", "/calendar")));
        reads.put(
                "GET /calendar/today",
                new Read(AuditAction.REFERRALS_LISTED, false, () -> browser.get("intake", "/calendar/today")));
        reads.put(
                "GET /calendar/series/{id}",
                new Read(
                        AuditAction.REFERRALS_LISTED,
                        false,
                        () -> browser.get("intake", "/calendar/series/00000000-0000-0000-0000-000000000000")));
        reads.put(
                "GET /calendar/closing",
                new Read(
                        AuditAction.REFERRALS_LISTED,
                        false,
                        () -> browser.get(
                                "intake",
                                "/calendar/closing?reason=Boiler&from="
                                        + LocalDate.now().plusDays(30))));
        reads.put(
                "GET /claims",
                new Read(AuditAction.REFERRALS_LISTED, false, () -> browser.get("clinicadmin", "/claims")));
        sentByASystem();
        String token = ApiClient.token(port, "client-surgery");
        reads.put(
                "GET /api/practice/talk",
                new Read(AuditAction.REFERRALS_LISTED, false, () -> bearer(token, "/api/practice/talk")));
        reads.put(
                "GET /api/practice/referrals/{id}/talk",
                new Read(
                        AuditAction.REFERRAL_READ,
                        true,
                        () -> bearer(token, "/api/practice/referrals/" + id + "/talk")));
        for (String page : List.of("/talk", "/api/talk")) {
            reads.put(
                    "GET " + page, new Read(AuditAction.REFERRALS_LISTED, false, () -> browser.get("vascular", page)));
        }
        for (String page : List.of("/talk/", "/api/referrals/")) {
            reads.put(
                    "GET " + page + (page.equals("/talk/") ? "{id}" : "{id}/talk"),
                    new Read(
                            AuditAction.REFERRAL_READ,
                            true,
                            () -> browser.get("vascular", page + id + (page.equals("/talk/") ? "" : "/talk"))));
        }
        reads.put(
                "GET /outgoing",
                new Read(AuditAction.REFERRALS_LISTED, false, () -> browser.get("intake", "/outgoing")));
        reads.put(
                "GET /enquiries/{id}/contact",
                new Read(
                        AuditAction.REFERRAL_READ, true, () -> browser.get("intake", "/enquiries/" + id + "/contact")));
        reads.put(
                "GET /api/referrals/{id}/contact",
                new Read(
                        AuditAction.REFERRAL_READ,
                        true,
                        () -> browser.get("intake", "/api/referrals/" + id + "/contact")));
        reads.put(
                "GET /outgoing/all",
                new Read(AuditAction.REFERRALS_LISTED, false, () -> browser.get("intake", "/outgoing/all")));
        reads.put(
                "POST /outgoing/all",
                new Read(
                        AuditAction.REFERRALS_SEARCHED,
                        false,
                        () -> browser.form("intake", "/outgoing/all", "/outgoing/all", "reference=" + reference)));
        reads.put(
                "POST /outgoing/sent",
                new Read(
                        AuditAction.REFERRALS_SEARCHED,
                        false,
                        () -> browser.form("intake", "/outgoing/sent", "/outgoing/sent", "search=" + reference)));
        reads.put(
                "GET /outgoing/{id}/print",
                new Read(
                        AuditAction.LETTER_READ,
                        true,
                        () -> browser.get(
                                "intake",
                                "/outgoing/" + pendingMessages.of(id).get(0).id() + "/print")));
        reads.put(
                "GET /outgoing/{id}/text",
                new Read(
                        AuditAction.LETTER_READ,
                        true,
                        () -> browser.get(
                                "intake",
                                "/outgoing/" + pendingMessages.of(id).get(0).id() + "/text")));
        reads.put(
                "GET /operations/open",
                new Read(
                        AuditAction.REFERRALS_LISTED,
                        false,
                        () -> browser.get("clinicadmin", "/operations/open?role=VASCULAR")));
        reads.put(
                "GET /operations/cases",
                new Read(
                        AuditAction.REFERRALS_LISTED,
                        false,
                        () -> browser.get("clinicadmin", "/operations/cases?of=STAGE&part=ASSESSED")));
        reads.put(
                "GET /api/tasks/{id}",
                new Read(AuditAction.TASK_READ, true, () -> browser.get("vascular", "/api/tasks/" + task)));
        reads.put(
                "POST /api/tasks:cards",
                new Read(
                        AuditAction.REFERRALS_LISTED,
                        false,
                        () -> browser.post("vascular", "/api/tasks:cards", "{'tasks':['" + task + "']}")));
        reads.put(
                "GET /api/tasks/{taskId}/letter",
                new Read(
                        AuditAction.LETTER_PREVIEWED,
                        true,
                        () -> browser.get("vascular", "/api/tasks/" + task + "/letter")));
        reads.put(
                "GET /api/referrals/{id}",
                new Read(AuditAction.REFERRAL_READ, true, () -> browser.get("vascular", "/api/referrals/" + id)));
        reads.put(
                "GET /api/referrals/{id}/timeline",
                new Read(
                        AuditAction.TIMELINE_READ,
                        true,
                        () -> browser.get("vascular", "/api/referrals/" + id + "/timeline")));
        reads.put(
                "GET /api/referrals/{id}/documents",
                new Read(
                        AuditAction.DOCUMENTS_LISTED,
                        true,
                        () -> browser.get("vascular", "/api/referrals/" + id + "/documents")));
        String document = document();
        reads.put(
                "GET /api/referrals/{id}/documents/{document}",
                new Read(
                        AuditAction.DOCUMENT_READ,
                        true,
                        () -> browser.get("vascular", "/api/referrals/" + id + "/documents/" + document)));
        reads.put(
                "GET /api/referrals/{id}/documents/{document}/pages/{page}",
                new Read(
                        AuditAction.DOCUMENT_READ,
                        true,
                        () -> browser.get("vascular", "/api/referrals/" + id + "/documents/" + document + "/pages/1")));
        reads.put(
                "GET /api/operations/instances/{processInstanceId}",
                new Read(
                        AuditAction.TIMELINE_READ,
                        true,
                        () -> browser.get("clinicadmin", "/api/operations/instances/" + instance())));
        reads.put(
                "GET /api/operations/tasks/{taskId}",
                new Read(
                        AuditAction.TASK_READ,
                        true,
                        () -> browser.get("clinicadmin", "/api/operations/tasks/" + findingTask())));
        reads.put(
                "GET /api/referrals/{id}/readers",
                new Read(
                        AuditAction.READERS_READ,
                        true,
                        () -> browser.get("privacy", "/api/referrals/" + id + "/readers")));
        reads.put(
                "POST /api/referrals/{id}/access",
                new Read(
                        AuditAction.GLASS_BROKEN,
                        true,
                        () -> browser.post(
                                "nurse",
                                "/api/referrals/" + id + "/access",
                                "{'reason':'Rang with a question about her dressing'}")));
        reads.put(
                "GET /api/referrals/{id}/access",
                new Read(
                        AuditAction.READERS_READ,
                        true,
                        () -> browser.get("privacy", "/api/referrals/" + id + "/access")));
        reads.put(
                "GET /api/referrals",
                new Read(AuditAction.REFERRALS_LISTED, false, () -> browser.get("intake", "/api/referrals")));
        reads.put(
                "POST /api/referrals:search",
                new Read(
                        AuditAction.REFERRALS_SEARCHED,
                        false,
                        () -> browser.post("intake", "/api/referrals:search", "{'familyName':'Patient'}")));
        reads.put(
                "POST /enquiries",
                new Read(
                        AuditAction.REFERRALS_SEARCHED,
                        false,
                        () -> browser.form("intake", "/enquiries", "/enquiries", "familyName=Patient")));
        reads.put(
                "GET /enquiries/{id}/ending",
                new Read(AuditAction.REFERRAL_READ, true, () -> browser.get("nurse", "/enquiries/" + id + "/ending")));
        reads.put(
                "GET /enquiries/{id}/person",
                new Read(AuditAction.REFERRAL_READ, true, () -> browser.get("intake", "/enquiries/" + id + "/person")));
        reads.put(
                "GET /api/referrals/{id}/person",
                new Read(
                        AuditAction.REFERRAL_READ,
                        true,
                        () -> browser.get("privacy", "/api/referrals/" + id + "/person")));
        reads.put(
                "GET /enquiries/{id}/recalls",
                new Read(AuditAction.REFERRAL_READ, true, () -> browser.get("nurse", "/enquiries/" + id + "/recalls")));
        reads.put(
                "GET /enquiries/{id}/patient",
                new Read(
                        AuditAction.REFERRAL_READ, true, () -> browser.get("intake", "/enquiries/" + id + "/patient")));
        reads.put(
                "GET /api/letters/{id}",
                new Read(AuditAction.LETTER_READ, true, () -> browser.get("intake", "/api/letters/" + letter())));
        for (String format : List.of("copy", "copy.pdf", "copy.zip")) {
            reads.put(
                    "GET /api/referrals/{id}/" + format,
                    new Read(
                            AuditAction.RECORD_COPIED,
                            true,
                            () -> browser.get("privacy", "/api/referrals/" + id + "/" + format)));
        }
        reads.put(
                "POST /api/privacy/referrals:search",
                new Read(
                        AuditAction.REFERRALS_SEARCHED,
                        false,
                        () -> browser.post("privacy", "/api/privacy/referrals:search", "{'familyName':'Patient'}")));
        for (String page : List.of("/api/privacy/retention", "/privacy/retention")) {
            reads.put("GET " + page, new Read(AuditAction.RETENTION_LISTED, false, () -> browser.get("privacy", page)));
        }
        reads.put(
                "GET /privacy/referrals/{id}",
                new Read(AuditAction.READERS_READ, true, () -> browser.get("privacy", "/privacy/referrals/" + id)));
        reads.put(
                "POST /status",
                new Read(
                        AuditAction.STATUS_READ,
                        true,
                        () -> browser.form(
                                "/status",
                                "/status",
                                "reference=" + reference
                                        + "&dateOfBirth.day=31&dateOfBirth.month=1&dateOfBirth.year=1970")));
        return reads;
    }

    private void sentByASystem() {
        jdbc.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        select referral_id, kind, at, 'client-surgery', 'CLIENT', entry from clinic.referral_event
                        where referral_id = :id and kind = 'RECEIVED' limit 1""").param("id", id.value()).update();
    }

    private HttpResponse<String> bearer(String token, String path) {
        return new Visitor(port).send(path, request -> request.header("Authorization", "Bearer " + token));
    }

    private String letter() {
        if (driver.openTasks(id).contains("SignClosingLetter")) {
            driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        }
        return jdbc.sql("select id::text from clinic.letter where referral_id = :id limit 1")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private String document() {
        jdbc.sql("""
                        with attached as (
                            insert into clinic.document (id, referral_id, kind, type, name, size, pages, previews, sha256,
                                sent_sha256, attached_at, attached_by, attached_role, next_attempt_at, state)
                            values (gen_random_uuid(), :id, 'LETTER', 'PDF', '', 1, 1, 1, repeat('0', 64), repeat('0', 64),
                                now(), 'intake', 'INTAKE', now(), 'AVAILABLE')
                            on conflict (referral_id, sent_sha256) where state in ('QUARANTINED', 'AVAILABLE') do nothing
                            returning id),
                        file as (insert into clinic.document_file (document_id, content) select id, '%' from attached)
                        insert into clinic.document_preview (document_id, page, type, content)
                        select id, 1, 'PNG', '%' from attached""").param("id", id.value()).update();
        return jdbc.sql("select id::text from clinic.document where referral_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private String instance() {
        return jdbc.sql("select proc_inst_id_ from engine.act_hi_procinst where business_key_ = :key limit 1")
                .param("key", id.toString())
                .query(String.class)
                .single();
    }

    /** The next checkup closes it. */
    private String findingTask() {
        return new TransactionTemplate(transactions).execute(status -> {
            findings.saw(
                    List.of(new ProcessTrouble(ProcessTrouble.Kind.NOTHING_AHEAD, id.toString(), id, null)),
                    Set.of(ProcessTrouble.Kind.NOTHING_AHEAD),
                    Instant.now());
            FindingId finding = findings.open().stream()
                    .filter(each -> each.trouble().subject().equals(id.toString()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            findingTasks.raise(finding, "Finding", Instant.now());
            return jdbc.sql("""
                            select task.id_ from engine.act_ru_task task
                            join engine.act_ru_execution process on process.id_ = task.proc_inst_id_
                            where process.business_key_ = :key""")
                    .param("key", finding.toString())
                    .query(String.class)
                    .single();
        });
    }

    private String signedLetterOfAnother() {
        ReferralId mine = id;
        bringAReferralToItsClosingLetter();
        String letter = letter();
        id = mine;
        return letter;
    }

    private long rows(Read read) {
        return jdbc.sql("""
                        select count(*) from clinic.audit_event
                        where action = :action and (not :ofOne or referral_id = :id) and outcome = 'DONE'""")
                .param("action", read.action().name())
                .param("ofOne", read.ofOnePatient())
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void everyEndpointHasBeenThoughtOf() {
        TreeSet<String> thoughtOf = new TreeSet<>(reads().keySet());
        thoughtOf.addAll(NOTHING.keySet());
        thoughtOf.addAll(CHANGES);
        assertThat(endpoints()).isEqualTo(thoughtOf);
    }

    private TreeSet<String> endpoints() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("clinic.vein."))
                .map(Map.Entry::getKey)
                .flatMap(mapping -> names(mapping).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method + " " + pattern))
                .toList();
    }

    @Test
    void eachReadWritesARow() {
        reads().forEach((name, read) -> {
            long before = rows(read);
            assertThat(read.request().get().statusCode()).as(name).isEqualTo(200);
            assertThat(rows(read)).as(name).isEqualTo(before + 1);
        });
        assertThat(jdbc.sql("""
                                select string_agg(distinct reason, ',') from clinic.audit_event
                                where referral_id = :id and action in ('TASK_READ', 'STATUS_READ')
                                  and address = '127.0.0.1'""").param("id", id.value()).query(String.class).single())
                .isEqualTo("OWN_REFERRAL,TASK");
    }

    @Test
    void whatCannotBePutOnRecordIsNotShown() throws SQLException {
        Map<String, Read> reads = reads();
        Browser browser = new Browser(port);
        String letter = signedLetterOfAnother();
        try (Connection superuser = TestPostgres.instance().superuser(url);
                Statement statement = superuser.createStatement()) {
            statement.execute("create function clinic.refuse_reads() returns trigger language plpgsql as"
                    + " 'begin if new.action = any (''{TASK_READ,LETTER_PREVIEWED,REFERRAL_READ,TIMELINE_READ,READERS_READ,GLASS_BROKEN,"
                    + "DOCUMENT_READ,DOCUMENTS_LISTED,REFERRALS_LISTED,REFERRALS_SEARCHED,LETTER_READ,STATUS_READ,RECORD_COPIED,RETENTION_LISTED,OUTCOMES_EXPORTED}'') then raise exception ''full''; end if;"
                    + " return new; end'");
            statement.execute("create trigger refuse_reads before insert on clinic.audit_event"
                    + " for each row execute function clinic.refuse_reads()");
            try {
                reads.put(
                        "GET /api/letters/{id}",
                        new Read(AuditAction.LETTER_READ, true, () -> browser.get("intake", "/api/letters/" + letter)));
                reads.forEach((name, read) -> {
                    HttpResponse<String> response = read.request().get();
                    assertThat(response.statusCode()).as(name).isEqualTo(503);
                    assertThat(response.body()).as(name).doesNotContain("Your referral is complete");
                });
                assertThat(browser.get("vascular", "/api/referrals/" + id).body())
                        .contains("\"code\":\"audit.unavailable\"")
                        .doesNotContain("familyName");
            } finally {
                statement.execute("drop trigger refuse_reads on clinic.audit_event");
                statement.execute("drop function clinic.refuse_reads()");
            }
        }
    }
}
