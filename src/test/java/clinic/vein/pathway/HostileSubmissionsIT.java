package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.AllowedCharacters;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.Violation;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.HumanTask;
import clinic.vein.process.TaskWork;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.HostileStrings;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hostile strings through every text of every task's submission. The texts are found in the records themselves, and every
 * task must be reached: what is added later is tried as well. Each completion is tried and taken back.
 */
@LeftToVerify
@ClinicTest
class HostileSubmissionsIT {

    private static final int LONGEST = 1900;
    private static final int LONGEST_LINE = 190;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    TaskWork work;

    @Autowired
    List<HumanTask<?>> tasks;

    @Autowired
    List<CaseFileSection> sections;

    @Autowired
    AddInformation addInformation;

    @Autowired
    ReportRedFlag reportRedFlag;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private final ObjectMapper escaping =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Set<String> tried = new TreeSet<>();
    private final Set<String> lost = new TreeSet<>();

    private List<String> allowed;
    private List<String> forbidden;
    private List<String> ofReferrals;
    private List<String> ofCourses;

    @BeforeEach
    void begin() {
        driver.begin();
        Map<Boolean, List<String>> strings = HostileStrings.all().stream()
                .filter(text -> text.length() <= LONGEST)
                .collect(Collectors.partitioningBy(text -> AllowedCharacters.only(text, true)));
        allowed = strings.get(true);
        forbidden = strings.get(false);
        assertThat(allowed.size()).isGreaterThan(300);
        assertThat(forbidden.size()).isGreaterThan(50);
        ofReferrals = tables("referral_id");
        ofCourses = tables("course_id");
        assertThat(ofReferrals).isNotEmpty();
        assertThat(ofCourses).isNotEmpty();
    }

    @Test
    void everyTextOfEveryTaskIsKeptAsItIsOrRefusedWithItsField() throws JsonProcessingException {
        ReferralId redFlag = driver.receive(Reports.bleeding());
        attack(
                redFlag,
                "CallPatient",
                "nurse",
                Submissions.SAFE_TO_CONTINUE,
                Submissions.SAFE_TO_CONTINUE
                        .replace(
                                "'concerns':['NONE']",
                                "'concerns':['DVT_SUSPECTED'],'wells':{'embolismSymptoms':true,'pregnantOrPostPartum':false,"
                                        + "'armAffected':false},'overrideReason':'Scanned'")
                        .replace("'BLEEDING'", "'BLEEDING','DVT_HOSPITAL_TODAY'"));
        driver.complete(redFlag, "CallPatient", "nurse", Submissions.SEEN_TODAY);
        attack(redFlag, "ConfirmSeenToday", "nurse", Submissions.SEEN_AND_WELL);

        ReferralId silent = driver.receive(Reports.dual());
        attack(silent, "CheckReferral", "intake", Submissions.INCOMPLETE);
        driver.complete(silent, "CheckReferral", "intake", Submissions.INCOMPLETE);
        driver.pass(silent, Duration.ofDays(16));
        attack(silent, "ChaseInformation", "intake", "{'outcome':'RECEIVED'}");

        ReferralId veins = driver.receive(Reports.veinOnly());
        driver.complete(veins, "CheckReferral", "intake", Submissions.COMPLETE);
        attack(veins, "TriageVeins", "vascular", "{'decision':'RETURN_WITH_ADVICE'}");

        attack(
                driver.receive(Reports.contradictory()),
                "AdvisePatient",
                "physician",
                "{'decision':'ADVISE','findings':['SEVERE','CONTRADICTION']}",
                "{'decision':'ASK'}",
                "{'decision':'CALL'}");

        ReferralId reviewed = driver.receive(Reports.dual());
        driver.complete(reviewed, "CheckReferral", "intake", Submissions.COMPLETE);
        attack(
                reviewed,
                "ReviewReferral",
                "physician",
                Submissions.DECLINE,
                Submissions.ASK,
                Submissions.RETURN_WITH_ADVICE);
        tell(reviewed);
        attack(reviewed, "ReadInformation", "physician", "{'seen':true}");
        attack(
                reviewed,
                "HandleRedFlag",
                "nurse",
                "{'outcome':'CONTINUE','spokeWith':'PATIENT','urgency':'URGENT',"
                        + "'override':{'findings':['REPORTED_RED_FLAG','DVT_HOSPITAL_TODAY']},"
                        + "'leg':{'concerns':['DVT_SUSPECTED'],'wells':{'embolismSymptoms':true,'pregnantOrPostPartum':false,"
                        + "'armAffected':false},'overrideReason':'Scanned'}}");

        driver.complete(reviewed, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);
        attack(reviewed, "ChaseTests", "nurse", "{'outcome':'REFUSED'}", Submissions.IRON_IS_LOW);
        attackUntilTreatment(care.approved());
        attackCourse(care.consented(1));
        attackAfterMissedVisits();

        assertThat(lost).as("texts that are not as they were sent").isEmpty();
        assertThat(tried)
                .as("every task of the clinic")
                .containsExactlyInAnyOrderElementsOf(
                        tasks.stream().map(task -> task.key().id()).toList());
    }

    private List<String> tables(String column) {
        return jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'clinic' and column_name = :column""").param("column", column).query(String.class).list();
    }

    private void tell(ReferralId id) {
        driver.as("intake", () -> {
            addInformation.add(id, "Walks better now");
            reportRedFlag.report(id, "Pain in the chest");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
    }

    private void attackUntilTreatment(ReferralId id) throws JsonProcessingException {
        attack(
                id,
                "BookAssessment",
                "intake",
                "{'slotId':'" + assessmentSlot()
                        + "','toldBy':'LETTER','acceptedSooner':true,'needs':['INTERPRETER'],'needsArranged':true}");
        care.book(id, "BookAssessment");
        attack(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        attack(id, "AssessVeins", "vascular", CareDriver.REFER_ELSEWHERE);
        driver.complete(id, "AssessVeins", "vascular", CareDriver.treat(1));
        attack(id, "RecordConsent", "vascular", "{'decision':'REFUSED','leafletGiven':true}");
    }

    private void attackCourse(ReferralId id) throws JsonProcessingException {
        attack(
                id,
                "BookSession",
                "intake",
                "{'slotId':'" + sessionSlot()
                        + "','toldBy':'LETTER','acceptedSooner':true,'needs':['INTERPRETER'],'needsArranged':true}");
        care.book(id, "BookSession");
        attack(id, "RecordSessionArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "RecordSessionArrival", "intake", CareDriver.ARRIVED);
        attack(id, "CheckSafety", "nurse", "{'outcome':'POSTPONE'}", CareDriver.SAFE, CareDriver.ASK_SPECIALIST);
        driver.complete(id, "CheckSafety", "nurse", CareDriver.ASK_SPECIALIST);
        attack(id, "WeighContraindications", "vascular", CareDriver.WEIGHED);
        driver.complete(id, "WeighContraindications", "vascular", CareDriver.WEIGHED);
        attack(id, "RecordSession", "vascular", CareDriver.session("STOP"));
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("FINISH", "MIGRAINE"));
        attack(id, "HandleComplication", "vascular", CareDriver.COMPLICATION_HANDLED);
        driver.complete(id, "HandleComplication", "vascular", CareDriver.COMPLICATION_HANDLED);
        driver.pass(id, Duration.ofDays(8));
        attack(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.complete(id, "CheckRecovery", "nurse", CareDriver.RECOVERED);
        driver.pass(id, Duration.ofDays(42));
        attack(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        driver.complete(id, "ReviewOutcome", "vascular", CareDriver.BETTER);
        attack(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        driver.pass(id, Duration.ofDays(200));
        care.startDueRecalls();
        attack(id, "MakeRecall", "nurse", "{'outcome':'NOT_REACHED'}");
    }

    private void attackAfterMissedVisits() throws JsonProcessingException {
        ReferralId assessment = care.approved();
        ReferralId session = care.consented(1);
        for (int visit = 0; visit < 2; visit++) {
            care.book(assessment, "BookAssessment");
            driver.complete(assessment, "RecordArrival", "intake", CareDriver.NO_SHOW);
            care.book(session, "BookSession");
            driver.complete(session, "RecordSessionArrival", "intake", CareDriver.NO_SHOW);
        }
        attack(assessment, "DecideAfterNoShow", "physician", "{'decision':'REBOOK'}");
        attack(session, "DecideAfterMissedSession", "vascular", "{'decision':'REBOOK'}");
    }

    /** A free slot at which the assessment can be booked; that it stays free is up to the rollback. */
    private String assessmentSlot() {
        return free("ASSESSMENT");
    }

    private String sessionSlot() {
        return free("SESSION");
    }

    private String free(String purpose) {
        care.openSlots();
        return jdbc.sql("""
                        select slot.id::text from clinic.slot slot
                        where slot.purpose = :purpose and slot.starts_at >= :from
                          and not exists (select from clinic.booking where slot_id = slot.id and state in ('BOOKED', 'ATTENDED', 'PLANNED'))
                        order by slot.starts_at, slot.id limit 1""")
                .param("purpose", purpose)
                .param("from", Timestamp.from(driver.now().plus(Duration.ofDays(8))))
                .query(String.class)
                .single();
    }

    /** Of a letter: what no font has is refused there. */
    private static final Set<String> PRINTED_OR_REFUSED = Set.of("decision");

    /** @param submissions good ones; each text must be kept by at least one of them */
    private void attack(ReferralId id, String key, String user, String... submissions) throws JsonProcessingException {
        List<ObjectNode> allGood = new ArrayList<>();
        for (String submission : submissions) {
            allGood.add((ObjectNode) json.readTree(submission.replace('\'', '"')));
        }
        ObjectNode good = allGood.get(0);
        HumanTask<?> task = tasks.stream()
                .filter(each -> each.key().id().equals(key))
                .findFirst()
                .orElseThrow();
        List<String> texts = texts(task.submission(), good, "");
        assertThat(texts).as(key + " has a text").isNotEmpty();
        TaskId taskId = driver.task(id, key);
        driver.as(user, () -> {
            work.claim(taskId);
            return null;
        });
        Attack attack = new Attack(id, taskId, user, good);
        Set<String> codes = attack.refusing(texts, "a few ordinary words");
        Set<String> lines = attack.refusing(texts, "a few ordinary words ".repeat(15));
        lines.removeAll(codes);
        List<String> free = texts.stream()
                .filter(text -> !codes.contains(text) && !PRINTED_OR_REFUSED.contains(text))
                .toList();
        refusedEverywhere(attack, forbidden, texts);
        refusedEverywhere(
                attack, allowed.stream().filter(text -> !text.isBlank()).toList(), List.copyOf(codes));
        List<Attack> attacks =
                allGood.stream().map(each -> new Attack(id, taskId, user, each)).toList();
        List<String> areas = free.stream().filter(text -> !lines.contains(text)).toList();
        for (String chunk : areas.isEmpty() ? List.<String>of() : chunks(LONGEST)) {
            keep(key, attacks, areas, chunk);
        }
        for (String chunk : lines.isEmpty() ? List.<String>of() : chunks(LONGEST_LINE)) {
            keep(key, attacks, List.copyOf(lines), chunk);
        }
        driver.as(user, () -> {
            work.release(taskId);
            return null;
        });
        tried.add(key);
    }

    /** Each string in one of the fields, each field with its share of the strings: a submission carries as many as it can. */
    private static void refusedEverywhere(Attack attack, List<String> strings, List<String> fields) {
        for (int at = 0; at < strings.size() && !fields.isEmpty(); at += fields.size()) {
            Map<String, String> share = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                share.put(fields.get(i), strings.get((at + i) % strings.size()));
            }
            assertThat(attack.refusing(share)).as("%s", share).isEqualTo(share.keySet());
        }
    }

    private void keep(String key, List<Attack> attacks, List<String> fields, String chunk) {
        Set<String> gone = new TreeSet<>(fields);
        attacks.forEach(attack -> gone.removeAll(attack.keeping(fields, chunk)));
        gone.forEach(field -> lost.add(key + "." + field));
    }

    /** Where the record has texts: at its top, and in the first entry of those of its lists that the submission has. */
    private static List<String> texts(Class<?> type, JsonNode good, String path) {
        List<String> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = good.path(component.getName());
            if (component.getType() == String.class) {
                found.add(path + component.getName());
            } else if (component.getType().isRecord() && value.isObject()) {
                found.addAll(texts(component.getType(), value, path + component.getName() + "."));
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> entry
                    && entry.isRecord()
                    && value.isArray()) {
                found.addAll(texts(entry, value.get(0), path + component.getName() + "[0]."));
            }
        }
        return found;
    }

    /** All allowed strings, as many in one text as go in. */
    private List<String> chunks(int longest) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder("-");
        for (String string : allowed) {
            if (string.length() > longest - 2) {
                continue;
            }
            if (chunk.length() + string.length() + 1 > longest) {
                chunks.add(chunk + "-");
                chunk = new StringBuilder("-");
            }
            chunk.append(string).append('\n');
        }
        chunks.add(chunk + "-");
        return chunks;
    }

    private final class Attack {

        private final ReferralId id;
        private final TaskId task;
        private final String user;
        private final ObjectNode good;

        private Attack(ReferralId id, TaskId task, String user, ObjectNode good) {
            this.id = id;
            this.task = task;
            this.user = user;
            this.good = good;
        }

        /** The fields that refuse the string, each with a reason. */
        private Set<String> refusing(List<String> fields, String string) {
            return refusing(fields.stream().collect(Collectors.toMap(field -> field, field -> string)));
        }

        private Set<String> refusing(Map<String, String> typed) {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                try {
                    complete(with(List.copyOf(typed.keySet()), typed::get));
                    return new HashSet<>();
                } catch (Refused refused) {
                    assertThat(refused.violations()).allSatisfy(violation -> {
                        assertThat(violation.code()).isNotBlank();
                        assertThat(violation.message()).isNotBlank();
                    });
                    Set<String> named =
                            refused.violations().stream().map(Violation::field).collect(Collectors.toSet());
                    named.retainAll(typed.keySet());
                    return named;
                }
            });
        }

        /** The fields whose text is shown or kept as it was sent. */
        private Set<String> keeping(List<String> fields, String chunk) {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                complete(with(fields, field -> field + chunk));
                Set<String> shown = shown();
                return fields.stream()
                        .filter(field -> shown.stream().anyMatch(text -> text.contains(field + chunk)))
                        .collect(Collectors.toSet());
            });
        }

        private void complete(ObjectNode submission) {
            driver.as(user, () -> {
                try {
                    work.complete(task, escaping.writeValueAsString(submission));
                    return null;
                } catch (JsonProcessingException e) {
                    throw new AssertionError(e);
                }
            });
        }

        private ObjectNode with(List<String> fields, Function<String, String> text) {
            ObjectNode submission = good.deepCopy();
            for (String field : fields) {
                JsonNode at = submission;
                String[] steps = field.replace("[0]", ".0").split("\\.");
                for (String step : Arrays.copyOf(steps, steps.length - 1)) {
                    at = at instanceof ArrayNode ? at.get(Integer.parseInt(step)) : at.get(step);
                }
                ((ObjectNode) at).put(steps[steps.length - 1], text.apply(field));
            }
            return submission;
        }

        /** Every text of the case file as the forms show it, and what is kept to be shown later. */
        private Set<String> shown() {
            Set<String> texts = new HashSet<>();
            sections.forEach(section -> collect(json.valueToTree(section.read(id)), texts));
            for (String table : ofReferrals) {
                kept(table, "referral_id = :id", texts);
            }
            for (String table : ofCourses) {
                kept(table, "course_id in (select id from clinic.treatment_course where referral_id = :id)", texts);
            }
            return texts;
        }

        private void kept(String table, String condition, Set<String> texts) {
            jdbc.sql("select to_jsonb(line)::text from clinic." + table + " line where " + condition)
                    .param("id", id.value())
                    .query(String.class)
                    .list()
                    .forEach(line -> collect(read(line), texts));
        }

        private JsonNode read(String line) {
            try {
                return escaping.readTree(line);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        private void collect(JsonNode node, Set<String> texts) {
            if (node.isTextual()) {
                texts.add(node.textValue());
            }
            node.forEach(child -> collect(child, texts));
        }
    }
}
