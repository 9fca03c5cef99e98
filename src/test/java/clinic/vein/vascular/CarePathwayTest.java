package clinic.vein.vascular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.HumanTask;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.MergePatients;
import clinic.vein.referral.Persons;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.scheduling.OpenSlots;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import clinic.vein.vascular.followup.StartDueRecalls;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.SclerotherapySafety;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From approval to the last recall, on the real process and the real tables. */
@ClinicTest
class CarePathwayTest {

    private static final String LEGS = "[{'leg':'LEFT','ceap':'C2s','vcss':{'pain':2,'varicoseVeins':2,'oedema':1,"
            + "'pigmentation':0,'inflammation':0,'induration':0,'activeUlcers':0,'ulcerDuration':0,'ulcerSize':0,"
            + "'compression':1}%s}]";
    private static final String ASSESSED_LEGS =
            LEGS.formatted(",'segments':[{'vein':'GREAT_SAPHENOUS','refluxMs':900,'diameterMm':7.2}]");
    private static final String FOAM = "{'legs':" + ASSESSED_LEGS + ",'rlsSeverity':7,'endothermalUnsuitable':true,"
            + "'unsuitableReason':'Tortuous vein','decision':'TREAT','modality':'FOAM_SCLEROTHERAPY',"
            + "'sessionsPlanned':%d}";
    private static final String ALL_RISKS = "['NEW_VEINS','MORE_THAN_ONE_SESSION','RECURRENCE','PHLEBITIS',"
            + "'PIGMENTATION_AND_MATTING','DEEP_VEIN_THROMBOSIS','VISUAL_DISTURBANCE_OR_MIGRAINE','NERVE_INJURY',"
            + "'SKIN_NECROSIS','ALLERGY','STROKE','PULMONARY_EMBOLISM','CHEST_TIGHTNESS','BENZYL_ALCOHOL','ALCOHOL','RESTLESS_LEGS_NOT_PROVEN']";
    private static final String CONSENT = "{'decision':'GIVEN','risksExplained':" + ALL_RISKS
            + ",'leafletGiven':true,'leaflets':['treatments/de']," + "'coolingOffDays':2}";
    private static final String SAFE = "{'outcome':'SAFE','weightKg':70.5}";
    private static final String ARRIVED = CareDriver.ARRIVED;
    private static final String SESSION =
            "{'treatments':[{'leg':'LEFT','vein':'GREAT_SAPHENOUS','product':'POLIDOCANOL',"
                    + "'form':'FOAM','foamRatio':'ONE_TO_FOUR','concentrationPercent':3,'volumeMl':%s}],'observedMinutes':15,'outcome':'%s'%s}";
    private static final String SESSION_OF = "{'treatments':[%s],'observedMinutes':15,'outcome':'FINISH'%s}";
    private static final String WELL = "{'legSwelling':false,'chestSymptoms':false,'neurologicalSymptoms':false,"
            + "'skinBlistering':false,'infectionSigns':false}";
    private static final String REVIEW = "{'rlsSeverity':2,'nightsPerWeek':1,'irlsTotal':6,'legs':"
            + LEGS.formatted(",'closure':'CLOSED'").replace("'varicoseVeins':2", "'varicoseVeins':0")
            + ",'decision':'%s'%s}";

    @Autowired
    private MergePatients mergePatients;

    @Autowired
    private Persons persons;

    @Autowired
    private Referrals referrals;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    OpenSlots openSlots;

    @Autowired
    List<HumanTask<?>> tasks;

    @Autowired
    List<CaseFileSection> sections;

    @Autowired
    StartDueRecalls startDueRecalls;

    @Autowired
    SclerotherapySafety safety;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void a_course_of_two_sessions_ends_in_a_closing_letter_and_three_recalls() throws IOException {
        ReferralId id = inTreatment(2);
        session(id, "8.0", "CONTINUE", "");
        assertThat(show(id, "BookSession").at("/notBefore").asText())
                .as("seven days after the day of the first session")
                .isEqualTo(beginOf(today().plusDays(7)));
        session(id, "10.0", "CONTINUE", "");
        LocalDate lastSession = today();
        at(id, ReferralState.IN_FOLLOW_UP);

        driver.pass(id, Duration.ofDays(7));
        driver.complete(id, "CheckRecovery", "nurse", WELL);
        driver.pass(id, Duration.ofDays(35));
        JsonNode before = show(id, "ReviewOutcome").path("before");
        assertThat(before.path("rlsSeverity").asInt()).isEqualTo(7);
        assertThat(before.at("/legs/0/vcssTotal").asInt()).isEqualTo(6);
        driver.complete(id, "ReviewOutcome", "vascular", REVIEW.formatted("FINISH", ""));
        driver.complete(id, "SignClosingLetter", "vascular", "{'remarks':'Legs at rest. נועה','signed':true}");

        ended(id);
        assertThat(driver.messages(id)).contains("appointment-booked", "session-booked", "closing");
        assertThat(driver.timeline(id)).contains("LETTER_WRITTEN", "COMPLETED", "RECALL_PLANNED");
        assertThat(letter(id))
                .contains("CEAP C2s, VCSS 6")
                .contains("CEAP C2s, VCSS 4")
                .contains("2 of 2 planned sessions")
                .contains("polidocanol 3 % foam, 8 mL")
                .contains("None were recorded")
                .contains("Legs at rest. נועה")
                .contains("Signed electronically by vascular");
        assertThat(recallDays(id))
                .containsExactly(
                        lastSession.plusMonths(6).toString(),
                        lastSession.plusMonths(12).toString(),
                        lastSession.plusMonths(24).toString());

        driver.pass(id, Duration.ofDays(200));
        assertThat(driver.as("system", startDueRecalls::start)).isPositive();
        assertThat(driver.as("system", startDueRecalls::start))
                .as("each only once")
                .isZero();
        assertThat(driver.openTasks(id)).containsExactly("MakeRecall");
        assertThat(driver.messages(id)).contains("recall");
        driver.complete(
                id,
                "MakeRecall",
                "nurse",
                "{'outcome':'REACHED','rlsSeverity':3,'nightsPerWeek':2,'recurrence':false}");
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.state(id)).isEqualTo(ReferralState.COMPLETED);
    }

    @Test
    void the_dose_is_limited_by_todays_weight_and_going_on_needs_a_reason() {
        ReferralId id = inTreatment(2);
        toSession(id);
        assertThat(show(id, "RecordSession").at("/limits/0/maxMg").decimalValue())
                .isEqualByComparingTo("141.0");
        JsonNode advice = advise(id, "RecordSession", SESSION.formatted("10.1", "CONTINUE", ""));
        assertThat(advice.at("/totals/1/passed").asBoolean()).isTrue();
        assertThat(advice.at("/totals/0/mg").decimalValue()).isEqualByComparingTo("60.6");
        assertRefused(id, "RecordSession", "vascular", SESSION.formatted("10.1", "CONTINUE", ""), "overrideReason");
        driver.complete(
                id,
                "RecordSession",
                "vascular",
                SESSION.formatted("10.1", "CONTINUE", ",'overrideReason':'Long vein'"));
        assertThat(jdbc.sql("""
                                select limit_passed from clinic.treatment_session session
                                join clinic.treatment_course course on course.id = session.course_id
                                where course.referral_id = :id""").param("id", id.value()).query(Boolean.class).single())
                .isTrue();
    }

    /** Whoever assesses looks for the results, which are to be there by then. */
    @Test
    void blood_tests_that_were_asked_for_are_named_at_the_assessment() {
        ReferralId without = care.arrived();
        assertThat(assessment(without).at("/testsAskedAt").isMissingNode()
                        || assessment(without).at("/testsAskedAt").isNull())
                .isTrue();

        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(
                id, "ReviewReferral", "physician", Submissions.APPROVE.replace("'APPROVE'", "'APPROVE_AND_TEST'"));
        Instant asked = driver.now();
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        assertThat(Instant.parse(assessment(id).at("/testsAskedAt").asText())).isEqualTo(asked);
    }

    /** Whoever reads what another referral of the person says has read that record, too. */
    @Test
    void reading_what_another_referral_says_is_on_its_record() {
        ReferralId other = driver.receive(Reports.dual());
        ReferralId id = care.arrived();
        assessment(id);
        assertThat(readsBySpecialist(other)).isZero();
        String reference = referrals.get(other).reference().value();
        driver.as("intake", () -> mergePatients.merge(id, reference, "The same person, says her practice"));
        driver.as("privacy", () -> {
            if (persons.all(referrals.get(id)).size() == 1) {
                mergePatients.confirm(id, reference);
            }
            return null;
        });

        assessment(id);

        assertThat(readsBySpecialist(other)).isOne();
    }

    private int readsBySpecialist(ReferralId id) {
        return jdbc.sql(
                        "select count(*) from clinic.audit_event where referral_id = :id and actor = 'vascular' and action = 'TASK_READ'")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private JsonNode assessment(ReferralId id) {
        return Visitor.json(Visitor.signedIn(port, "vascular").get("/api/tasks/" + driver.task(id, "AssessVeins")))
                .at("/work");
    }

    @Test
    void a_complication_gives_the_vascular_specialist_a_task_while_the_course_goes_on() throws IOException {
        ReferralId id = inTreatment(2);
        session(id, "5", "CONTINUE", ",'complications':['VISUAL_DISTURBANCE']");
        assertThat(driver.openTasks(id)).containsExactly("BookSession", "HandleComplication");
        driver.complete(
                id,
                "HandleComplication",
                "vascular",
                "{'kind':'VISUAL_DISTURBANCE','action':'OBSERVE','resolved':true,'note':'Gone after an hour',"
                        + "'override':{'findings':['SUSPECTED_STROKE'],'reason':'Flashes for a minute, examined at once'}}");
        session(id, "5", "FINISH", "");
        toClosing(id);
        driver.complete(id, "SignClosingLetter", "vascular", "{'signed':true}");
        assertThat(letter(id)).contains("visual disturbance").contains("observed, resolved");
    }

    @Test
    void absolute_contraindications_stop_a_session_and_relative_ones_need_a_reason() {
        ReferralId id = inTreatment(1);
        arrive(id);
        assertRefused(
                id,
                "CheckSafety",
                "nurse",
                "{'outcome':'SAFE','weightKg':70,'contraindications':['ACUTE_ILLNESS_OR_INFECTION'],'overrideReason':'x'}",
                "outcome");
        assertRefused(
                id,
                "CheckSafety",
                "nurse",
                "{'outcome':'SAFE','weightKg':70,'contraindications':['MIGRAINE_WITH_AURA'],'overrideReason':'Agreed'}",
                "outcome");
        driver.complete(
                id,
                "CheckSafety",
                "nurse",
                "{'outcome':'POSTPONE','contraindications':['ACUTE_ILLNESS_OR_INFECTION'],'reason':'Fever'}");
        assertThat(driver.openTasks(id)).containsExactly("BookSession");
    }

    @Test
    void the_override_of_a_contraindication_is_on_file_and_counted() {
        ReferralId id = inTreatment(1);
        arrive(id);
        driver.complete(
                id,
                "CheckSafety",
                "nurse",
                "{'outcome':'ASK_SPECIALIST','weightKg':70,'product':'POLIDOCANOL','form':'FOAM',"
                        + "'contraindications':['MIGRAINE_WITH_AURA','OESTROGEN']}");
        assertThat(overrides(id)).as("nobody has decided yet").isEmpty();
        assertThat(show(id, "WeighContraindications").path("toWeigh"))
                .extracting(each -> each.path("code").asText())
                .as("a warning needs no reason")
                .containsExactly("MIGRAINE_WITH_AURA");
        String weighed = "{'outcome':'SAFE','reasons':[{'contraindication':'MIGRAINE_WITH_AURA','reason':'%s'}]}";
        assertRefused(id, "WeighContraindications", "vascular", "{'outcome':'SAFE'}", "reasons");
        assertRefused(id, "WeighContraindications", "vascular", weighed.formatted("ok"), "reasons[0].reason");
        assertRefused(id, "WeighContraindications", "vascular", "{'outcome':'ASK_SPECIALIST'}", "outcome");
        assertRefused(id, "WeighContraindications", "vascular", "{'outcome':'STOP'}", "reason");
        driver.complete(
                id,
                "WeighContraindications",
                "vascular",
                weighed.formatted("Discussed with her; lies down for 30 minutes"));
        JsonNode check = section(id, "sessions").at("/safetyChecks/1");
        assertThat(check.path("overrideReason").asText())
                .isEqualTo("For foam: migraine with aura: Discussed with her; lies down for 30 minutes");
        assertThat(check.path("by").asText()).isEqualTo("vascular");
        assertThat(check.path("weightKg").decimalValue()).isEqualByComparingTo("70");
        assertThat(check.path("product").asText()).isEqualTo("POLIDOCANOL");
        assertThat(check.at("/contraindications/0").asText()).isEqualTo("MIGRAINE_WITH_AURA");
        assertThat(overrides(id)).containsExactly("CONTRAINDICATION");
    }

    @Test
    void a_nurse_passes_over_neither_pregnancy_nor_a_high_risk_of_thrombosis() {
        ReferralId id = inTreatment(1);
        arrive(id);
        for (String code : List.of("PREGNANCY_OR_BREASTFEEDING", "HIGH_THROMBOSIS_RISK", "ANTICOAGULATION")) {
            String check = "{'outcome':'%s','weightKg':70,'contraindications':['" + code + "']}";
            assertRefused(id, "CheckSafety", "nurse", check.formatted("SAFE"), "outcome");
        }
        assertRefused(
                id,
                "CheckSafety",
                "nurse",
                "{'outcome':'ASK_SPECIALIST','weightKg':70,'contraindications':['OESTROGEN']}",
                "outcome");
        assertRefused(
                id,
                "CheckSafety",
                "nurse",
                "{'outcome':'ASK_SPECIALIST','weightKg':70,'contraindications':['ACUTE_THROMBOEMBOLISM','LONG_TRAVEL']}",
                "outcome");
    }

    @Test
    void a_reason_that_nothing_asked_for_is_no_override() {
        ReferralId id = inTreatment(1);
        arrive(id);
        driver.complete(
                id,
                "CheckSafety",
                "nurse",
                "{'outcome':'SAFE','weightKg':70,'contraindications':['OESTROGEN'],'overrideReason':'Only a warning'}");
        assertThat(overrides(id)).isEmpty();
        JsonNode check = section(id, "sessions").at("/safetyChecks/0");
        assertThat(check.path("overridden").asBoolean()).isFalse();
        assertThat(check.path("overrideReason").asText())
                .as("what somebody wrote is kept all the same")
                .isEqualTo("Only a warning");
    }

    @Test
    void the_most_that_may_be_injected_follows_the_weight_as_it_was_understood() {
        ReferralId id = inTreatment(2);
        arrive(id);
        assertRefused(id, "CheckSafety", "nurse", "{'outcome':'SAFE','weightKg':'>70'}", "weightKg");
        assertRefused(id, "CheckSafety", "nurse", "{'outcome':'SAFE','weightKg':'160 kg'}", "weightKg");
        assertThat(advise(id, "CheckSafety", "{'weightKg':'160'}")
                        .at("/questions/0/message")
                        .asText())
                .isEqualTo("160 kg is unusual. Is it in kilograms? Please confirm it below.");
        assertThat(advise(id, "CheckSafety", "{'weightKg':'160 lb'}").get("questions"))
                .isEmpty();
        driver.complete(id, "CheckSafety", "nurse", "{'outcome':'SAFE','weightKg':'160 lb'}");

        JsonNode work = show(id, "RecordSession");
        assertThat(work.get("weightKg").decimalValue()).isEqualByComparingTo("72.6");
        assertThat(work.at("/safetyCheck/weightTyped").asText()).isEqualTo("160 lb");
        assertThat(work.at("/limits/0/maxMg").decimalValue()).isEqualByComparingTo("145.2");
        driver.complete(id, "RecordSession", "vascular", SESSION.formatted("5", "CONTINUE", ""));
        arrive(id);
        String far = "{'outcome':'SAFE','weightKg':'90,5'%s}";
        assertRefused(id, "CheckSafety", "nurse", far.formatted(""), "weightKg");
        driver.complete(id, "CheckSafety", "nurse", far.formatted(",'weightConfirmed':true"));
        assertThat(section(id, "sessions").at("/safetyChecks/1/weightTyped").asText())
                .isEqualTo("90,5");
    }

    @Test
    void contraindications_are_those_of_the_product_planned() {
        ReferralId id = inTreatment(1);
        arrive(id);
        String surgery = "{'outcome':'SAFE','weightKg':70,'contraindications':['RECENT_SURGERY']%s}";
        assertRefused(id, "CheckSafety", "nurse", surgery.formatted(""), "outcome");
        assertRefused(
                id,
                "CheckSafety",
                "nurse",
                surgery.formatted(",'product':'SODIUM_TETRADECYL_SULFATE','overrideReason':'x'"),
                "outcome");
        JsonNode advice = advise(id, "CheckSafety", surgery.formatted(",'product':'SODIUM_TETRADECYL_SULFATE'"));
        assertThat(advice.at("/weighed/0/statements/0/authority").asText()).isEqualTo("Fibrovein SmPC");
        assertThat(advice.at("/blocked/0").asText()).isEqualTo("Recent surgery");
        driver.complete(id, "CheckSafety", "nurse", surgery.formatted(",'product':'POLIDOCANOL'"));

        // What was found rules out the other product: giving it all the same needs a reason.
        String other = SESSION.formatted("5", "FINISH", "%s").replace("POLIDOCANOL", "SODIUM_TETRADECYL_SULFATE");
        assertThat(advise(id, "RecordSession", other.formatted(""))
                        .at("/passed/contraindication")
                        .asBoolean())
                .isTrue();
        assertRefused(id, "RecordSession", "vascular", other.formatted(""), "overrideReason");
        driver.complete(id, "RecordSession", "vascular", other.formatted(",'overrideReason':'Polidocanol ran out'"));
        assertThat(overridden(id)).contains("SclerotherapySafety");
        assertThat(section(id, "sessions").at("/list/0/contraindicationPassed").asBoolean())
                .isTrue();
        assertThat(overrides(id)).containsExactly("CONTRAINDICATION");
    }

    @Test
    void what_speaks_against_foam_alone_does_not_stop_liquid() {
        ReferralId id = inTreatment(1);
        arrive(id);
        String shunt = "{'outcome':'SAFE','weightKg':70,'contraindications':['SYMPTOMATIC_RIGHT_TO_LEFT_SHUNT']%s}";
        assertRefused(id, "CheckSafety", "nurse", shunt.formatted(""), "outcome");
        driver.complete(id, "CheckSafety", "nurse", shunt.formatted(",'form':'LIQUID'"));
        assertThat(driver.openTasks(id)).containsExactly("RecordSession");
    }

    @Test
    void what_was_reported_stands_beside_the_contraindications() {
        ReferralId id = inTreatment(1);
        arrive(id);
        JsonNode offered = show(id, "CheckSafety").path("contraindications");
        assertThat(offered).hasSize(Contraindication.values().length);
        assertThat(offered)
                .allMatch(each -> !each.path("statements").isEmpty()
                        || each.path("verdict").isNull());
        assertThat(safety.isRuledOut(List.of(Contraindication.PREGNANCY_OR_BREASTFEEDING), SclerosantForm.FOAM))
                .isFalse();
        assertThat(safety.isRuledOut(List.of(Contraindication.ACUTE_THROMBOEMBOLISM), SclerosantForm.FOAM))
                .isTrue();
        assertThat(safety.ruledOut(List.of(Contraindication.ARTERIAL_DISEASE), SclerosantForm.FOAM))
                .containsExactly(Sclerosant.SODIUM_TETRADECYL_SULFATE);
    }

    @Test
    void the_server_says_how_much_is_left_for_this_patient() {
        ReferralId id = inTreatment(1);
        toSession(id);
        JsonNode left = show(id, "RecordSession").path("left");
        assertThat(left)
                .filteredOn(each -> each.path("form").asText().equals("LIQUID")
                        && each.path("product").asText().equals("POLIDOCANOL")
                        && each.path("percent").asText().equals("3"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("ml").decimalValue()).isEqualByComparingTo("4.7"));
        JsonNode advice = advise(id, "RecordSession", SESSION.formatted("4", "CONTINUE", ""));
        assertThat(advice.path("aftercare"))
                .extracting(each -> each.path("rule").asText())
                .contains("aftercare-walk-aethoxysklerol", "aftercare-compression-polidocanol-gb");
        assertThat(advice.at("/nextAfter/days").asInt()).isEqualTo(7);
        assertThat(advice.at("/nextAfter/rules/0/id").asText()).isEqualTo("interval-polidocanol-foam");
    }

    @Test
    void concentrations_that_a_product_does_not_come_in_are_pointed_out() {
        ReferralId id = inTreatment(1);
        toSession(id);
        String foam = SESSION.formatted("4", "CONTINUE", "").replace("POLIDOCANOL", "SODIUM_TETRADECYL_SULFATE");
        assertThat(advise(id, "RecordSession", foam.replace("'concentrationPercent':3", "'concentrationPercent':0.5"))
                        .at("/warnings/0")
                        .asText())
                .startsWith("The label names no foam of this strength of sodium tetradecyl sulfate for this vein.");
        assertThat(advise(id, "RecordSession", foam).path("warnings")).isEmpty();
    }

    @Test
    void what_may_be_given_stands_beside_each_field_before_it_is_used() {
        ReferralId id = inTreatment(1);
        toSession(id);
        String strong = sodium("3", "TRIBUTARY", "2.5");
        JsonNode beside = advise(
                        id, "RecordSession", SESSION_OF.formatted(strong + "," + sodium("3", "TRIBUTARY", null), ""))
                .path("besideFields");
        assertThat(beside)
                .extracting(each -> each.path("field").asText() + ": "
                        + each.path("message").asText())
                .contains(
                        "treatments[1].concentrationPercent: Tributary, sodium tetradecyl sulfate, liquid: 1 %, 3 %.",
                        "treatments[1].volumeMl: At most 4 mL a session. 1.5 mL are left for this entry.");
    }

    @Test
    void more_than_a_label_allows_is_refused_at_its_field_with_the_reason() {
        ReferralId id = inTreatment(1);
        toSession(id);
        String two = SESSION_OF.formatted(sodium("3", "TRIBUTARY", "2.1") + "," + sodium("3", "TRIBUTARY", "2"), "%s");
        assertRefused(
                id,
                "RecordSession",
                "vascular",
                two.formatted(""),
                "treatments[0].volumeMl",
                "treatments[1].volumeMl",
                "overrideReason");
        assertThat(advise(id, "RecordSession", two.formatted(""))
                        .at("/problems/1/message")
                        .asText())
                .isEqualTo("Sodium tetradecyl sulfate, liquid 3 %: 4.1 mL today, at most 4 mL.");
        String spider = SESSION_OF.formatted(sodium("0.5", "SPIDER", "1"), "");
        assertRefused(id, "RecordSession", "vascular", spider, "treatments[0].concentrationPercent");
        assertThat(advise(id, "RecordSession", spider).at("/problems/0/message").asText())
                .endsWith("Spider veins, sodium tetradecyl sulfate, liquid: 0.2 %.");
        driver.complete(id, "RecordSession", "vascular", two.formatted(",'overrideReason':'Long tributary'"));
        assertThat(overridden(id)).containsExactly("SclerosantDose");
    }

    @Test
    void nothing_is_offered_for_a_deep_vein_whatever_the_reason() {
        ReferralId id = inTreatment(1);
        toSession(id);
        assertThat(show(id, "RecordSession").path("veins"))
                .extracting(JsonNode::asText)
                .contains("PERFORATOR")
                .doesNotContain("DEEP");
        String deep = SESSION_OF.formatted(sodium("3", "DEEP", "1"), ",'overrideReason':'Meant to'");
        assertRefused(id, "RecordSession", "vascular", deep, "treatments[0].vein");
    }

    @Test
    void how_foam_was_mixed_is_asked_and_kept() {
        ReferralId id = inTreatment(1);
        toSession(id);
        String foam = SESSION.formatted("4", "FINISH", "");
        assertRefused(
                id,
                "RecordSession",
                "vascular",
                foam.replace("'foamRatio':'ONE_TO_FOUR',", ""),
                "treatments[0].foamRatio");
        assertThat(advise(id, "RecordSession", foam).at("/totals/0/mg").decimalValue())
                .isEqualByComparingTo("24");
        String denser = foam.replace("ONE_TO_FOUR", "ONE_TO_THREE");
        assertThat(advise(id, "RecordSession", denser).at("/totals/0/mg").decimalValue())
                .isEqualByComparingTo("30");
        driver.complete(id, "RecordSession", "vascular", denser);
        assertThat(section(id, "sessions").at("/list/0/treatments/0/foamRatio").asText())
                .isEqualTo("ONE_TO_THREE");
    }

    @Test
    void stockings_are_asked_for_only_where_a_leg_may_be_compressed() {
        ReferralId compressible = inTreatment(1);
        book(compressible, "BookSession");
        assertThat(bookedText(compressible)).contains("bring your compression stockings and the list");
        ReferralId arterial = driver.receive(Reports.dual());
        driver.complete(arterial, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(arterial, "ReviewReferral", "physician", Submissions.APPROVE);
        book(arterial, "BookAssessment");
        driver.complete(arterial, "RecordArrival", "intake", ARRIVED);
        driver.complete(
                arterial, "AssessVeins", "vascular", FOAM.formatted(1).replace("'segments'", "'abpi':0.45,'segments'"));
        driver.complete(arterial, "RecordConsent", "vascular", CONSENT);
        driver.pass(arterial, Duration.ofDays(3));
        book(arterial, "BookSession");
        assertThat(bookedText(arterial))
                .contains("bring the list of your medicines")
                .doesNotContain("stockings");
    }

    private String bookedText(ReferralId id) {
        return jdbc.sql("select body from clinic.message where referral_id = :id and template = 'session-booked'")
                .param("id", id.value())
                .query(String.class)
                .single()
                .replaceAll("\\s+", " ");
    }

    @Test
    void the_next_session_may_be_sooner_than_the_table_says_with_a_reason_only() {
        ReferralId id = inTreatment(2);
        toSession(id);
        String sooner = SESSION.formatted("4", "CONTINUE", ",'nextSessionAfterDays':%d%s");
        assertRefused(id, "RecordSession", "vascular", sooner.formatted(6, ""), "overrideReason");
        assertRefused(
                id,
                "RecordSession",
                "vascular",
                SESSION.formatted("4", "FINISH", ",'nextSessionAfterDays':9,'stopReason':'x'"),
                "nextSessionAfterDays");
        assertRefused(id, "RecordSession", "vascular", sooner.formatted(0, ""), "nextSessionAfterDays");
        assertThat(advise(id, "RecordSession", sooner.formatted(7, ""))
                        .at("/passed/interval")
                        .asBoolean())
                .isFalse();
        LocalDate today = today();
        driver.complete(id, "RecordSession", "vascular", sooner.formatted(5, ",'overrideReason':'Travels abroad'"));
        assertThat(overridden(id)).containsExactly("SessionInterval");
        assertThat(show(id, "BookSession").at("/notBefore").asText()).isEqualTo(beginOf(today.plusDays(5)));
        assertThat(section(id, "sessions").at("/list/0/intervalPassed").asBoolean())
                .isTrue();
        assertThat(overrides(id)).containsExactly("SESSION_INTERVAL");
    }

    @Test
    void what_was_given_earlier_the_same_day_counts() {
        ReferralId id = inTreatment(2);
        toSession(id);
        driver.complete(id, "RecordSession", "vascular", SESSION.formatted("6", "CONTINUE", ""));
        jdbc.sql("""
                        insert into clinic.safety_check (id, course_id, at, checked_by, outcome, weight_kg, contraindications)
                        select gen_random_uuid(), id, now(), 'nurse', 'SAFE', 70.5, '{}' from clinic.treatment_course
                        where referral_id = :id""").param("id", id.value()).update();
        JsonNode advice = advise(id, "RecordSession", SESSION.formatted("4.1", "CONTINUE", ""));
        assertThat(advice.at("/totals/1/ml").decimalValue()).isEqualByComparingTo("10.1");
        assertThat(advice.at("/totals/1/earlier").decimalValue()).isEqualByComparingTo("6");
        assertThat(advice.at("/passed/dose").asBoolean()).isTrue();
        driver.pass(id, Duration.ofDays(1));
        assertThat(advise(id, "RecordSession", SESSION.formatted("4.1", "CONTINUE", ""))
                        .at("/passed/dose")
                        .asBoolean())
                .as("tomorrow is another day")
                .isFalse();
    }

    @Test
    void another_treatment_than_the_recommended_one_needs_a_reason() {
        ReferralId id = atAssessment();
        JsonNode advice = advise(id, "AssessVeins", "{'legs':" + ASSESSED_LEGS + "}");
        assertThat(advice.path("recommended").asText()).isEqualTo("ENDOTHERMAL");
        assertThat(advice.at("/options/0/modalities/0/rule/id").asText()).isEqualTo("option-trunk-endothermal");
        String foam = "{'legs':" + ASSESSED_LEGS + ",'rlsSeverity':7,'decision':'TREAT',"
                + "'modality':'FOAM_SCLEROTHERAPY','sessionsPlanned':1%s}";
        assertRefused(id, "AssessVeins", "vascular", foam.formatted(""), "overrideReason");
        driver.complete(id, "AssessVeins", "vascular", foam.formatted(",'overrideReason':'The patient asks for it'"));
        assertThat(overridden(id)).containsExactly("TreatmentOptions");
        at(id, ReferralState.ASSESSED, "RecordConsent");
    }

    @Test
    void compression_needs_a_leg_that_may_be_compressed() {
        ReferralId id = atAssessment();
        String compression = "{'legs':" + ASSESSED_LEGS.replace("'segments'", "'abpi':%s,'segments'")
                + ",'rlsSeverity':7,'endothermalUnsuitable':true,'foamUnsuitable':true,'surgeryUnsuitable':true,"
                + "'unsuitableReason':'Frail','decision':'TREAT','modality':'COMPRESSION','sessionsPlanned':1%s}";
        assertThat(advise(id, "AssessVeins", compression.formatted("0.8", ""))
                        .path("recommended")
                        .asText())
                .isEqualTo("COMPRESSION");
        JsonNode refused = advise(id, "AssessVeins", compression.formatted("0.79", ""));
        assertThat(refused.path("recommended").isNull()).isTrue();
        assertThat(refused.at("/compression/0/verdict").asText()).isEqualTo("SPECIALIST");
        assertThat(refused.at("/compression/0/reasons/0/rule").asText())
                .isEqualTo("compression-abpi-half-to-point-eight");
        assertRefused(
                id, "AssessVeins", "vascular", compression.formatted("0.49", ",'overrideReason':'x'"), "modality");
        assertRefused(id, "AssessVeins", "vascular", compression.formatted("0.5", ""), "overrideReason");
        driver.complete(
                id,
                "AssessVeins",
                "vascular",
                compression.formatted("0.5", ",'overrideReason':'Reduced compression, seen by us weekly'"));
        assertThat(section(id, "assessment").at("/legs/0/abpi").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(overrides(id)).containsExactly("TREATMENT_ADVICE");
    }

    @Test
    void what_ceap_says_of_reflux_agrees_with_duplex() {
        ReferralId id = atAssessment();
        String rated = "{'legs':"
                + ASSESSED_LEGS.replace(
                        "'segments'",
                        "'ceapBasis':{'etiology':['EP'],"
                                + "'anatomy':['GSVA','GSVB'],'pathophysiology':'%s'},'segments'")
                + ",'rlsSeverity':7,'decision':'CONSERVATIVE'}";
        assertRefused(id, "AssessVeins", "vascular", rated.formatted("O"), "legs[0].ceapBasis.pathophysiology");
        driver.complete(id, "AssessVeins", "vascular", rated.formatted("R"));
        assertThat(section(id, "assessment").at("/legs/0/ceapBasis/anatomy")).hasSize(2);
    }

    @Test
    void what_was_reported_stands_beside_what_is_found() {
        ReferralId id = atAssessment();
        JsonNode advice = advise(id, "AssessVeins", "{'legs':" + ASSESSED_LEGS + ",'rlsSeverity':4}");
        assertThat(advice.path("beside"))
                .filteredOn(line -> line.path("what").asText().startsWith("Restless"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("found").asText()).isEqualTo("4"));
        assertThat(advice.path("notMeasured")).extracting(JsonNode::asText).containsExactly("Left leg: ABPI");
        assertThat(advice.at("/scores/0/total").asInt()).isEqualTo(6);
        assertThat(advice.at("/options/0/reflux").asBoolean()).isTrue();
        assertThat(advice.at("/options/0/refluxAboveMs").asInt()).isEqualTo(500);
        assertThat(advice.path("warnings")).isEmpty();
        assertThat(advise(id, "AssessVeins", "{'legs':" + ASSESSED_LEGS.replace("C2s", "C6") + "}")
                        .path("warnings"))
                .extracting(JsonNode::asText)
                .containsExactly("Left leg: C6 means an active ulcer, so there must be at least one.");
    }

    @Test
    void scores_run_from_the_referral_to_the_review() {
        ReferralId id = inTreatment(1);
        session(id, "5", "CONTINUE", "");
        driver.pass(id, Duration.ofDays(7));
        driver.complete(id, "CheckRecovery", "nurse", WELL);
        driver.pass(id, Duration.ofDays(35));
        String half = "{'rlsSeverity':2,'legs':[{'leg':'LEFT','vcss':{'pain':1}}]}";
        JsonNode advice = advise(id, "ReviewOutcome", half);
        assertThat(advice.at("/compared/0/change").asInt()).isEqualTo(-5);
        assertThat(advice.at("/scores/0/soFar").asInt()).isEqualTo(1);
        assertThat(advice.at("/scores/0/before").asInt()).isEqualTo(6);
        driver.complete(id, "ReviewOutcome", "vascular", REVIEW.formatted("FINISH", ""));
        JsonNode scores = section(id, "scores");
        assertThat(scores)
                .extracting(each -> each.path("occasion").asText())
                .containsExactly("REFERRAL", "ASSESSMENT", "OUTCOME_REVIEW");
        assertThat(scores.at("/1/vcssLeft").asInt()).isEqualTo(6);
        assertThat(scores.at("/2/vcssLeft").asInt()).isEqualTo(4);
        assertThat(scores.at("/2/irlsTotal").asInt()).isEqualTo(6);
    }

    @Test
    void half_a_draft_or_nonsense_is_no_error() {
        ReferralId id = atAssessment();
        for (String draft : List.of("{}", "[]", "7", "{'legs':[{'leg':'UP','segments':[{'vein':3}]},null]}")) {
            assertThat(advise(id, "AssessVeins", draft).path("options")).isEmpty();
        }
    }

    @Test
    void reflux_begins_above_half_a_second() {
        ReferralId id = atAssessment();
        assertThat(advise(id, "AssessVeins", "{'legs':" + ASSESSED_LEGS.replace("900", "500") + "}")
                        .path("recommended")
                        .isNull())
                .isTrue();
        assertThat(advise(id, "AssessVeins", "{'legs':" + ASSESSED_LEGS.replace("900", "501") + "}")
                        .path("recommended")
                        .asText())
                .isEqualTo("ENDOTHERMAL");
    }

    @Test
    void who_declines_treatment_gets_a_closing_letter_and_no_recall() throws IOException {
        ReferralId id = atAssessment();
        driver.complete(id, "AssessVeins", "vascular", FOAM.formatted(1));
        assertRefused(
                id,
                "RecordConsent",
                "vascular",
                "{'decision':'GIVEN','risksExplained':['ALLERGY'],'leafletGiven':false}",
                "risksExplained",
                "leafletGiven",
                "coolingOffDays");
        assertRefused(id, "RecordConsent", "vascular", CONSENT.replace("'treatments/de'", ""), "leaflets");
        assertRefused(id, "RecordConsent", "vascular", CONSENT.replace("treatments/de", "nothing/de"), "leaflets");
        driver.complete(id, "RecordConsent", "vascular", "{'decision':'REFUSED','reason':'Afraid'}");
        driver.complete(id, "SignClosingLetter", "vascular", "{'signed':true}");
        ended(id);
        assertThat(letter(id)).contains("the patient decided against it").doesNotContain("We will call");
        assertThat(recallDays(id)).isEmpty();
    }

    @Test
    void conservative_care_and_referral_elsewhere_close_with_a_letter() throws IOException {
        ReferralId id = atAssessment();
        driver.complete(
                id,
                "AssessVeins",
                "vascular",
                "{'legs':" + ASSESSED_LEGS
                        + ",'rlsSeverity':7,'decision':'REFER_ELSEWHERE','referTo':'Lymphoedema service'}");
        assertRefused(id, "SignClosingLetter", "vascular", "{'signed':false}", "signed");
        driver.complete(id, "SignClosingLetter", "vascular", "{'signed':true}");
        ended(id);
        assertThat(letter(id)).contains("Lymphoedema service").contains("not examined again");
    }

    @Test
    void a_letter_goes_out_in_the_words_of_whoever_signs_it_and_both_are_kept() throws IOException {
        ReferralId id = atAssessment();
        driver.complete(
                id,
                "AssessVeins",
                "vascular",
                "{'legs':" + ASSESSED_LEGS
                        + ",'rlsSeverity':7,'decision':'REFER_ELSEWHERE','referTo':'Lymphoedema service'}");
        JsonNode composed = show(id, "SignClosingLetter");
        assertThat(composed.path("reasonForPatient").isNull())
                .as("the patient reads English")
                .isTrue();
        String reason = composed.path("reason").asText();
        assertThat(reason).containsPattern("\\d{4}");
        String decision = composed.path("decision").asText();
        assertThat(decision).contains("Lymphoedema service");

        String changed = reason.replaceFirst("\\d{4}", "1999").replace("\n", "\\n");
        assertRefused(id, "SignClosingLetter", "vascular", signed("reason", changed), "reason");
        assertRefused(
                id,
                "SignClosingLetter",
                "vascular",
                signed("decision", "We advised to see a colleague in another town."),
                "decision");
        assertRefused(
                id,
                "SignClosingLetter",
                "vascular",
                signed("decision", "We advised: Lymphoedema service \uD83E\uDD84\uD808\uDC00"),
                "decision");
        assertRefused(
                id, "SignClosingLetter", "vascular", signed("adviceForPatient", "Nichts zu tun"), "adviceForPatient");
        assertThat(driver.openTasks(id)).containsExactly("SignClosingLetter");

        String own = "We discussed it at length: the Lymphoedema service will see the patient first.";
        driver.complete(id, "SignClosingLetter", "vascular", signed("decision", own));

        ended(id);
        assertThat(letter(id)).contains(own).doesNotContain(decision);
        JsonNode kept = section(id, "letterCorrections");
        assertThat(kept).hasSize(1);
        assertThat(kept.at("/0/part").asText()).isEqualTo("DECISION");
        assertThat(kept.at("/0/before").asText()).isEqualTo(decision);
        assertThat(kept.at("/0/after").asText()).isEqualTo(own);
        assertThat(kept.at("/0/by").asText()).isEqualTo("vascular");
        assertThat(driver.timeline(id)).containsSubsequence("LETTER_CORRECTED", "LETTER_WRITTEN");
    }

    private static String signed(String part, String text) {
        return "{'signed':true,'" + part + "':'" + text + "'}";
    }

    @Test
    void no_venous_disease_goes_back_to_the_physician() {
        ReferralId id = atAssessment();
        driver.complete(
                id,
                "AssessVeins",
                "vascular",
                "{'legs':" + LEGS.formatted("") + ",'rlsSeverity':7,'decision':'NO_VENOUS_DISEASE'}");
        at(id, ReferralState.IN_REVIEW, "ReviewReferral");
    }

    @Test
    void letters_are_handed_to_those_who_care_for_patients() throws Exception {
        ReferralId id = atAssessment();
        driver.complete(
                id,
                "AssessVeins",
                "vascular",
                "{'legs':" + ASSESSED_LEGS + ",'rlsSeverity':7,'decision':'CONSERVATIVE'}");
        String preview = show(id, "SignClosingLetter").path("previewUrl").asText();
        assertThat(preview).endsWith("/letter");
        String task = driver.task(id, "SignClosingLetter").value();
        HttpResponse<byte[]> draft = get("vascular", "/api/tasks/" + task + "/letter");
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(new String(draft.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        driver.complete(id, "SignClosingLetter", "vascular", "{'signed':true}");
        assertThat(get("vascular", "/api/tasks/" + task + "/letter").statusCode())
                .isEqualTo(404);
        String url = section(id, "letters").at("/0/url").asText();
        HttpResponse<byte[]> letter = get("intake", url);
        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(letter.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(letter.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"VC-[A-Z0-9]{4}-[A-Z0-9]{4}\\.pdf\"");

        assertThat(get("clinicadmin", url).statusCode()).isEqualTo(403);
        assertThat(get(null, url).statusCode()).isEqualTo(401);
        assertThat(get("nurse", "/api/letters/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(get("nurse", "/api/letters/7").statusCode()).isEqualTo(400);
    }

    private HttpResponse<byte[]> get(String user, String path) {
        Visitor visitor = user == null ? new Visitor(port) : Visitor.signedIn(port, user);
        return visitor.getBytes(path);
    }

    @Test
    void more_sessions_begin_a_second_course() {
        ReferralId id = inTreatment(1);
        session(id, "5", "CONTINUE", "");
        driver.pass(id, Duration.ofDays(7));
        driver.complete(id, "CheckRecovery", "nurse", WELL);
        driver.pass(id, Duration.ofDays(35));
        assertRefused(
                id,
                "ReviewOutcome",
                "vascular",
                REVIEW.formatted("MORE_SESSIONS", "").replace("LEFT", "RIGHT"),
                "legs",
                "sessionsPlanned");
        driver.complete(id, "ReviewOutcome", "vascular", REVIEW.formatted("MORE_SESSIONS", ",'sessionsPlanned':2"));
        at(id, ReferralState.IN_TREATMENT, "BookSession");
        session(id, "5", "CONTINUE", "");
        at(id, ReferralState.IN_TREATMENT, "BookSession");
        JsonNode sessions = section(id, "sessions");
        assertThat(sessions.path("planned").asInt()).isEqualTo(3);
        assertThat(sessions.path("done").asInt()).isEqualTo(2);
    }

    @Test
    void two_missed_sessions_are_for_the_vascular_specialist_who_can_stop() {
        ReferralId id = inTreatment(2);
        miss(id);
        at(id, ReferralState.IN_TREATMENT, "BookSession");
        miss(id);
        at(id, ReferralState.IN_TREATMENT, "DecideAfterMissedSession");
        driver.complete(
                id,
                "DecideAfterMissedSession",
                "vascular",
                "{'decision':'STOP','vulnerable':false,'reason':'Moved away'}");
        driver.pass(id, Duration.ZERO);
        at(id, ReferralState.IN_FOLLOW_UP, "CheckRecovery");
        assertThat(driver.timeline(id)).contains("TREATMENT_STOPPED");
    }

    @Test
    void a_worrying_sign_after_treatment_reaches_the_vascular_specialist() {
        ReferralId id = inTreatment(1);
        session(id, "5", "FINISH", "");
        driver.pass(id, Duration.ofDays(7));
        assertRefused(id, "CheckRecovery", "nurse", WELL.replace("'legSwelling':false", "'legSwelling':true"), "note");
        driver.complete(
                id,
                "CheckRecovery",
                "nurse",
                WELL.replace("'legSwelling':false", "'legSwelling':true,'note':'Calf is tender'"));
        assertThat(driver.openTasks(id)).containsExactly("HandleComplication");
    }

    private ReferralId atAssessment() {
        driver.as("system", openSlots::open);
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", ARRIVED);
        at(id, ReferralState.BOOKED, "AssessVeins");
        return id;
    }

    private ReferralId inTreatment(int sessions) {
        ReferralId id = atAssessment();
        driver.complete(id, "AssessVeins", "vascular", FOAM.formatted(sessions));
        driver.complete(id, "RecordConsent", "vascular", CONSENT);
        at(id, ReferralState.CONSENTED);
        assertThat(jdbc.sql("select array_to_string(leaflets, ' ') from clinic.consent where referral_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .as("which, in which language, which edition")
                .matches("treatments/de/\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}");
        driver.pass(id, Duration.ofDays(2));
        at(id, ReferralState.IN_TREATMENT, "BookSession");
        return id;
    }

    private void session(ReferralId id, String ml, String outcome, String more) {
        toSession(id);
        driver.complete(id, "RecordSession", "vascular", SESSION.formatted(ml, outcome, more));
    }

    private void toSession(ReferralId id) {
        arrive(id);
        driver.complete(id, "CheckSafety", "nurse", SAFE);
    }

    private void arrive(ReferralId id) {
        book(id, "BookSession");
        driver.complete(id, "RecordSessionArrival", "intake", ARRIVED);
    }

    private void miss(ReferralId id) {
        book(id, "BookSession");
        driver.complete(id, "RecordSessionArrival", "intake", CareDriver.NO_SHOW);
    }

    private void toClosing(ReferralId id) {
        driver.pass(id, Duration.ofDays(7));
        driver.complete(id, "CheckRecovery", "nurse", WELL);
        driver.pass(id, Duration.ofDays(35));
        driver.complete(id, "ReviewOutcome", "vascular", REVIEW.formatted("FINISH", ""));
    }

    /** Books the first slot offered, and lets the time pass until it begins. */
    private void book(ReferralId id, String task) {
        driver.as("system", openSlots::open);
        JsonNode slot = show(id, task).at("/slots/0");
        driver.complete(
                id,
                task,
                "intake",
                "{'slotId':'" + slot.path("id").asText() + "','toldBy':'TELEPHONE','acceptedSooner':true}");
        driver.pass(
                id,
                Duration.between(
                        driver.now(), Instant.parse(slot.path("startsAt").asText())));
    }

    private JsonNode show(ReferralId id, String key) {
        return driver.as("vascular", () -> json.valueToTree(task(key).show(context(id, key))));
    }

    private JsonNode advise(ReferralId id, String key, String draft) {
        return driver.as("vascular", () -> {
            try {
                return json.valueToTree(task(key).advise(context(id, key), json.readTree(draft.replace('\'', '"'))));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private HumanTask<?> task(String key) {
        return tasks.stream()
                .filter(task -> task.key().id().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static TaskContext context(ReferralId id, String key) {
        return new TaskContext(
                new TaskId("1"), CareTask.find(key).orElseThrow(), id, new Actor("vascular", Role.VASCULAR), null);
    }

    private JsonNode section(ReferralId id, String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .map(section -> json.<JsonNode>valueToTree(section.read(id)))
                .orElseThrow();
    }

    private static String sodium(String percent, String vein, String ml) {
        return "{'leg':'LEFT','vein':'%s','product':'SODIUM_TETRADECYL_SULFATE','form':'LIQUID','concentrationPercent':%s%s}"
                .formatted(vein, percent, ml == null ? "" : ",'volumeMl':" + ml);
    }

    private void assertRefused(ReferralId id, String key, String user, String submission, String... fields) {
        assertThatThrownBy(() -> driver.complete(id, key, user, submission))
                .satisfies(thrown -> assertThat(messages(thrown)).contains(fields));
        assertThat(driver.openTasks(id)).contains(key);
    }

    private static String messages(Throwable thrown) {
        return thrown == null ? "" : thrown.getMessage() + " " + messages(thrown.getCause());
    }

    private String letter(ReferralId id) throws IOException {
        byte[] pdf = jdbc.sql("select pdf from clinic.letter where referral_id = :id and kind = 'CLOSING'")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
        Files.write(
                Files.createDirectories(Path.of("target", "letters")).resolve("closing-" + UUID.randomUUID() + ".pdf"),
                pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String beginOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Europe/London")).toInstant().toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(driver.now(), ZoneId.of("Europe/London"));
    }

    private List<String> overrides(ReferralId id) {
        return jdbc.sql("select unnest(overrides) from clinic.referral_outcome where referral_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private List<String> recallDays(ReferralId id) {
        return jdbc.sql("select due_on::text from clinic.recall where referral_id = :id order by months")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private void at(ReferralId id, ReferralState state, String... tasks) {
        assertThat(driver.state(id)).isEqualTo(state);
        assertThat(driver.openTasks(id)).containsExactly(tasks);
        assertThat(driver.liveInstances(id)).isOne();
    }

    private void ended(ReferralId id) {
        assertThat(driver.state(id)).isEqualTo(ReferralState.COMPLETED);
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.liveInstances(id)).isZero();
    }

    /** The tables that were decided against after the physician's review, in their order. */
    private List<String> overridden(ReferralId id) {
        return jdbc.sql("""
                        select entry ->> 'table' as table from clinic.referral_event
                        where referral_id = :id and kind = 'OVERRIDDEN' and entry ->> 'table' <> 'REVIEW' order by id""")
                .param("id", id.value())
                .query((row, number) ->
                        AdviceTable.valueOf(row.getString("table")).decision())
                .list();
    }
}
