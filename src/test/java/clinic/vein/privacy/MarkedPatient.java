package clinic.vein.privacy;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.Patient;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.Source;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomePatient;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A patient whose every word carries a mark of his own, taken all the way to the closing letter. */
public class MarkedPatient {

    /** In no other test. */
    private final ReferralDriver driver;

    private final CareDriver care;
    private final AddInformation addInformation;
    private final ReportRedFlag reportRedFlag;
    private final TaskService engineTasks;
    private final JdbcClient jdbc;

    public MarkedPatient(
            ReferralDriver driver,
            CareDriver care,
            AddInformation addInformation,
            ReportRedFlag reportRedFlag,
            TaskService engineTasks,
            JdbcClient jdbc) {
        this.driver = driver;
        this.care = care;
        this.addInformation = addInformation;
        this.reportRedFlag = reportRedFlag;
        this.engineTasks = engineTasks;
        this.jdbc = jdbc;
    }

    public ReferralId treated(String mark) {
        driver.begin();
        ReferralId id = driver.receive(report(mark));
        driver.complete(
                id,
                "CheckReferral",
                "intake",
                ("{'outcome':'INCOMPLETE','identityConfirmed':true,'contactConfirmed':true,'missing':['OTHER'],"
                                + "'question':'Is it MARK?','note':'MARK'}")
                        .replace("MARK", mark));
        driver.as("intake", () -> {
            addInformation.add(id, mark + " it is");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        driver.complete(
                id,
                "CheckReferral",
                "intake",
                "{'outcome':'COMPLETE','identityConfirmed':true,'contactConfirmed':true,'note':'MARK'}"
                        .replace("MARK", mark));
        commentInTasklist(id, mark);
        legChecked(id, mark);
        driver.complete(
                id,
                "ReviewReferral",
                "physician",
                ("{'decision':'APPROVE_AND_TEST','explainedByAnotherCondition':'NO','mimicNote':'MARK','overrideReason':'MARK',"
                                + "'note':'MARK'}")
                        .replace("MARK", mark));
        driver.complete(id, "ChaseTests", "nurse", "{'outcome':'REFUSED','reason':'MARK'}".replace("MARK", mark));
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", "{'attendance':'ARRIVED','note':'MARK'}".replace("MARK", mark));
        driver.complete(id, "AssessVeins", "vascular", CareDriver.treat(1).replace("Small veins", mark));
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(0));
        driver.pass(id, Duration.ofMinutes(1));
        care.arriveForSession(id);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.SAFE);
        driver.complete(
                id,
                "RecordSession",
                "vascular",
                CareDriver.session("FINISH").replace("As agreed with the patient", mark));
        driver.pass(id, Duration.ofDays(8));
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.SWOLLEN.replace("Left calf swollen", mark));
        driver.complete(
                id,
                "HandleComplication",
                "vascular",
                CareDriver.SWELLING_EXPLAINED.replace("Gone after an hour", mark));
        driver.pass(id, Duration.ofDays(42));
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(id, "SignClosingLetter", "vascular", "{'signed':true,'remarks':'MARK'}".replace("MARK", mark));
        jdbc.sql("""
                        insert into clinic.patient_need (referral_id, need, needed, language, said_at, said_by)
                        values (:id, 'INTERPRETER', true, :mark, now(), 'intake')""").param("id", id.value()).param("mark", mark).update();
        jdbc.sql("""
                        with attached as (
                            insert into clinic.document (id, referral_id, kind, type, name, size, pages, previews, sha256,
                                sent_sha256, attached_at, attached_by, attached_role, next_attempt_at, state)
                            values (gen_random_uuid(), :id, 'DUPLEX_REPORT', 'PDF', :mark, 10, 1, 1, repeat('a', 64),
                                repeat('b', 64), now(), 'intake', 'INTAKE', now(), 'AVAILABLE')
                            returning id),
                        file as (insert into clinic.document_file (document_id, content)
                            select id, convert_to(:mark, 'UTF8') from attached)
                        insert into clinic.document_preview (document_id, page, type, content)
                        select id, 1, 'PNG', convert_to(:mark, 'UTF8') from attached""").param("id", id.value()).param("mark", mark).update();
        importedAndAnsweredFor(id, mark);
        medicineLookedUp(id, mark);
        jdbc.sql("""
                        insert into clinic.own_scores (id, referral_id, occasion, about, asked_at)
                        values (:id, :id, 'BEFORE_ASSESSMENT', :id, now())""").param("id", id.value()).update();
        jdbc.sql("""
                        insert into clinic.contact_consent (referral_id, channel, given, at, by)
                        values (:id, 'SMS', true, now(), :mark)""").param("id", id.value()).param("mark", mark).update();
        talkedOf(id, mark);
        return id;
    }

    private void legChecked(ReferralId id, String mark) {
        driver.as("intake", () -> {
            reportRedFlag.report(id, mark + " has a swollen calf");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                ("{'outcome':'CONTINUE','spokeWith':'PATIENT','note':'MARK','leg':{'concerns':['DVT_SUSPECTED'],"
                                + "'wells':{'embolismSymptoms':false,'pregnantOrPostPartum':false,'armAffected':true},"
                                + "'overrideReason':'MARK'},'urgency':'URGENT','override':{'findings':"
                                + "['REPORTED_RED_FLAG','DVT_HOSPITAL_TODAY'],'reason':'MARK was scanned yesterday'}}")
                        .replace("MARK", mark));
    }

    /** What such a patient reports. */
    public static ReferralReport report(String mark) {
        ReferralReport report = Reports.dual();
        Patient patient = SomePatient.reachable(upperFirst(mark), mark + "family")
                .born(born(mark))
                .phone("+44 7700 900001 " + mark)
                .email(mark + "@example.org")
                .address("1 " + mark + " Street")
                .numbered("urn:" + mark, mark + "-1")
                .practice(mark + " Surgery")
                .done();
        return new ReferralReport(
                Source.API,
                patient,
                report.restlessLegs(),
                report.veins(),
                new Background(
                        Answer.NO,
                        Answer.NO,
                        Optional.of(Set.of()),
                        Optional.of(List.of(new Background.Medicine("N06AX11", mark + " tablets"))),
                        Answer.YES,
                        new BeforeTreatment(
                                Answer.NO,
                                Answer.NO,
                                Answer.NO,
                                Answer.NO,
                                Answer.UNKNOWN,
                                mark + " pollen",
                                Answer.NO,
                                Answer.NO,
                                Answer.NO,
                                new Measured("11 st", Bound.EXACT, new BigDecimal("69.9"), "kg"),
                                null)));
    }

    /** Every table of the schema in which any column of any type holds the mark, in text, JSON or bytes. */
    public List<String> tablesWith(String schema, String mark) {
        HexFormat hex = HexFormat.of();
        return jdbc
                .sql("select table_name from information_schema.tables"
                        + " where table_schema = :schema and table_type = 'BASE TABLE'")
                .param("schema", schema)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.equals("flyway_schema_history"))
                .filter(table -> jdbc.sql("select exists (select from " + schema + ".\"" + table + "\" line"
                                + " where lower(line::text) like :mark or line::text like :hex"
                                + " or line::text like :upperHex)")
                        .param("mark", "%" + mark.toLowerCase(Locale.ROOT) + "%")
                        .param("hex", "%" + hex.formatHex(mark.getBytes()) + "%")
                        .param("upperHex", "%" + hex.formatHex(upperFirst(mark).getBytes()) + "%")
                        .query(Boolean.class)
                        .single())
                .sorted()
                .toList();
    }

    public List<String> tablesWithTheBirthDate(String schema, String mark) {
        return tablesWith(schema, born(mark).toString());
    }

    /** Another day for each mark, so that nobody else's stands for it. */
    public static LocalDate born(String mark) {
        return LocalDate.of(1937, 1, 1).plusDays(Math.floorMod(mark.hashCode(), 7300));
    }

    private void commentInTasklist(ReferralId id, String mark) {
        Task task = engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        engineTasks.createComment(task.getId(), task.getProcessInstanceId(), mark + " said so");
        engineTasks.createAttachment(
                "text/plain",
                task.getId(),
                task.getProcessInstanceId(),
                mark,
                mark,
                new ByteArrayInputStream(mark.getBytes()));
    }

    private void medicineLookedUp(ReferralId id, String mark) {
        jdbc.sql(
                        "insert into clinic.medicine_lookup"
                                + " (referral_id, line, text, added, outcome, ingredients, note, at, actor) values (:id, 0, :mark,"
                                + " false, 'FOUND', '[{\"name\": \"mirtazapine\", \"atc\": \"N06AX11\"}]', :mark, now(), 'intake')")
                .param("id", id.value())
                .param("mark", mark)
                .update();
    }

    private void talkedOf(ReferralId id, String mark) {
        jdbc.sql("""
                        with said as (
                            insert into clinic.talk_message (
                                id, referral_id, kind, practice, at, author, role, on_behalf_of, opinion, red_flag, text)
                            values (gen_random_uuid(), :id, 'OPINION', 'client-surgery', now(), 'nurse', 'NURSE',
                                'physician', 'AGREES', 'NO', :mark) returning id)
                        insert into clinic.talk_addressee (message_id, referral_id, role) select id, :id, 'NURSE' from said""").param("id", id.value()).param("mark", mark).update();
    }

    /** As if this referral had come by import, and with an idempotency key. */
    private void importedAndAnsweredFor(ReferralId id, String mark) {
        jdbc.sql("insert into clinic.accepted_row (content_hash, referral_id, accepted_at) values (:hash, :id, now())")
                .param("hash", "hash of " + mark)
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into clinic.idempotency_key (account, key, request_hash, location, answer, created_at)
                        values ('client-surgery', :key, 'hash', '/api/referrals/' || :id, '{}', now())""").param("key", "key of " + mark).param("id", id.toString()).update();
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
