package clinic.vein.triage.thrombosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.process.CaseFileSection;
import clinic.vein.referral.Background;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.Veins;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The red-flag call about a leg: what must be answered, what the server makes of it, and what is kept. */
@ClinicTest
class AssessLegsTest {

    private static final String NO_EXCEPTION =
            "'pregnantOrPostPartum':false,'embolismSymptoms':false,'armAffected':false";
    private static final String WHY = "Seen in the emergency department this morning, nothing found";
    /** What is asked of whoever lets a patient go on, whatever the legs. */
    private static final Set<String> AGAINST_IT = Set.of("override.findings", "override.reason", "urgency");

    private static final String NOTHING = "'activeCancer':false,'paralysisOrPlaster':false,'bedriddenOrSurgery':false,"
            + "'tenderDeepVeins':false,'wholeLegSwollen':false,'calfLarger':false,'pittingOedema':false,"
            + "'collateralVeins':false,'previousDvt':false,'alternativeDiagnosis':false";

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private AssessLegs legs;

    @Autowired
    private List<CaseFileSection> sections;

    @Autowired
    private ObjectMapper mapper;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @ParameterizedTest
    @CsvSource({"'', 0, UNLIKELY", "calfLarger, 1, UNLIKELY", "calfLarger previousDvt, 2, LIKELY"})
    void theScoreIsKeptWithItsRulesAndShownInTheCaseFile(String found, int score, String result) {
        ReferralId id = redFlag();
        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                callInSpiteOf(
                        result.equals("LIKELY") ? "DVT_LIKELY" : "DVT_UNLIKELY_WITHOUT_D_DIMER",
                        suspected(NO_EXCEPTION + "," + yes(found))));

        JsonNode check = caseFile(id).path(0);
        assertThat(check.path("wellsScore").asInt()).isEqualTo(score);
        assertThat(check.path("result").asText()).isEqualTo(result);
        assertThat(check.path("by").asText()).isEqualTo("nurse");
        assertThat(check.path("rules"))
                .anyMatch(rule -> rule.path("decision").asText().equals("DeepVeinThrombosis"));
        assertThat(check.path("rules"))
                .allMatch(rule -> !rule.path("source").asText().isBlank());
    }

    @Test
    void everyItemMustBeAnsweredUnlessAnExceptionDecides() {
        ReferralId id = redFlag();
        assertThat(refused(id, "HandleRedFlag", call("CONTINUE", suspected(NO_EXCEPTION))))
                .filteredOn(violation -> !AGAINST_IT.contains(violation.field()))
                .hasSize(10)
                .allMatch(violation -> violation.field().startsWith("leg.wells."));
        assertThat(refused(id, "HandleRedFlag", call("CONTINUE", "'concerns':['SWOLLEN_OR_TENDER']")))
                .extracting(Violation::field)
                .filteredOn(field -> !AGAINST_IT.contains(field))
                .containsExactly("leg.wells.pregnantOrPostPartum");
        assertThat(refused(id, "HandleRedFlag", "{'outcome':'CONTINUE','spokeWith':'PATIENT','note':'Well'}"))
                .extracting(Violation::field)
                .filteredOn(field -> !AGAINST_IT.contains(field))
                .containsExactly("leg.concerns");
        assertThat(caseFile(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pregnantOrPostPartum", "embolismSymptoms", "armAffected"})
    void anExceptionSendsToHospitalOrNeedsAReason(String exception) {
        ReferralId id = redFlag();
        String leg = suspected(NO_EXCEPTION.replace(exception + "':false", exception + "':true"));
        assertThat(refused(id, "HandleRedFlag", call("CONTINUE", leg)))
                .extracting(Violation::field)
                .containsExactly("override.findings", "override.reason", "urgency");

        driver.complete(
                id,
                "HandleRedFlag",
                "nurse",
                callInSpiteOf("DVT_HOSPITAL_TODAY", leg).replace(WHY, "Scanned this morning"));

        JsonNode check = caseFile(id).path(0);
        assertThat(check.path("result").asText()).isEqualTo("HOSPITAL_TODAY");
        assertThat(check.path("overrideReason").asText()).isEqualTo("Scanned this morning");
    }

    @Test
    void underEighteenIsAnException() {
        // 18 on the day after the call
        ReferralId id = driver.receive(SomeReport.like(Reports.dual())
                .of(patient -> patient.born(LocalDate.of(2008, 3, 5)))
                .done());
        JsonNode draft = json("{'leg':{" + suspected(NO_EXCEPTION + "," + yes("")) + "}}");

        assertThat(verdict(id, draft).wells().result()).isEqualTo("HOSPITAL_TODAY");
        driver.pass(id, Duration.ofDays(1));
        assertThat(verdict(id, draft).wells().result()).isEqualTo("UNLIKELY");
    }

    @Test
    void whoMayBeUnderEighteenIsTreatedAsSuch() {
        ReferralId id = driver.receive(born("2008-03"));
        ReferralId adult = driver.receive(born("2007"));
        JsonNode draft = json("{'leg':{" + suspected(NO_EXCEPTION + "," + yes("")) + "}}");

        assertThat(verdict(id, draft).wells().result()).isEqualTo("HOSPITAL_TODAY");
        assertThat(verdict(id, draft).wells().exceptions())
                .containsExactly("May be under 18 years: the birth date is an estimate.");
        assertThat(verdict(adult, draft).wells().result()).isEqualTo("UNLIKELY");
    }

    private static ReferralReport born(String text) {
        return SomeReport.like(Reports.dual())
                .of(patient -> patient.born(BirthDate.parse(text).orElseThrow()))
                .done();
    }

    @Test
    void whoIsSentToEmergencyCareIsNotKeptWaitingForAScore() {
        ReferralId id = redFlag();
        driver.complete(id, "HandleRedFlag", "nurse", Submissions.TO_EMERGENCY);
        assertThat(driver.state(id)).isEqualTo(ReferralState.SENT_TO_EMERGENCY);
        assertThat(caseFile(id)).isEmpty();

        ReferralId scored = redFlag();
        driver.complete(
                scored,
                "HandleRedFlag",
                "nurse",
                call(
                        "EMERGENCY",
                        suspected(NO_EXCEPTION.replace("embolismSymptoms':false", "embolismSymptoms':true"))));
        assertThat(driver.state(scored)).isEqualTo(ReferralState.SENT_TO_EMERGENCY);
        assertThat(caseFile(scored).path(0).path("result").asText()).isEqualTo("HOSPITAL_TODAY");
    }

    @Test
    void aDraftHasItsTotalSoFarAndNoResultBeforeItsTime() {
        ReferralId id = redFlag();
        LegVerdict draft = verdict(
                id,
                json("{'leg':{'concerns':['DVT_SUSPECTED'],'wells':{'calfLarger':true,'alternativeDiagnosis':true}}}"));
        assertThat(draft.wells().score()).isEqualTo(-1);
        assertThat(draft.wells().answered()).isEqualTo(2);
        assertThat(draft.wells().result()).isNull();
        assertThat(draft.recommendation()).isNull();
    }

    /** Never from the patient's own report: what was reported changes no point of the score. */
    @Test
    void nothingIsTakenFromTheReport() {
        ReferralId id = driver.receive(swollen());
        LegVerdict draft = verdict(id, json("{'leg':{'concerns':['SWOLLEN_OR_TENDER']}}"));
        assertThat(draft.wells().answered()).isZero();
        assertThat(draft.wells().score()).isZero();
        assertThat(draft.wells().rules()).isEmpty();
    }

    @Test
    void aSwollenLegInTheReportAsksForTheScoreAtTheFirstCall() {
        ReferralId id = driver.receive(swollen());
        String goesOn = Submissions.SAFE_TO_CONTINUE.replace("'BLEEDING'", "'SWOLLEN_OR_TENDER_LEG'");
        assertThat(refused(id, "CallPatient", goesOn))
                .extracting(Violation::field)
                .containsExactly("leg.concerns");
        driver.complete(
                id,
                "CallPatient",
                "nurse",
                goesOn.replace("'SWOLLEN_OR_TENDER_LEG'", "'SWOLLEN_OR_TENDER_LEG','DVT_UNLIKELY_WITHOUT_D_DIMER'")
                        .replace("'concerns':['NONE']", suspected(NO_EXCEPTION + "," + yes("alternativeDiagnosis"))));
        assertThat(caseFile(id).path(0).path("wellsScore").asInt()).isEqualTo(-2);
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, 5.0, HIGH",
        "3.1, 4.9, LOW",
        "3.1, 5.0, INTERMEDIATE",
        "3.1, 5.1, INTERMEDIATE",
        ", 4.9, UNKNOWN",
        "3.1, , UNKNOWN"
    })
    void aHardPainfulVeinIsGraded(String distance, String length, String risk) {
        ReferralId id = redFlag();
        driver.complete(id, "HandleRedFlag", "nurse", call("COMPLICATION", superficial(distance, length)));
        JsonNode check = caseFile(id).path(0);
        assertThat(check.path("risk").asText()).isEqualTo(risk);
        assertThat(check.path("wellsScore").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3.05, 5, leg.superficialVein.distanceCm",
        "3, 4.95, leg.superficialVein.lengthCm",
        "-0.1, 5, leg.superficialVein.distanceCm",
        "100.1, 5, leg.superficialVein.distanceCm",
        "3, 0, leg.superficialVein.lengthCm"
    })
    void anImpossibleMeasureIsRefusedBesideItsField(String distance, String length, String field) {
        assertThat(refused(redFlag(), "HandleRedFlag", call("COMPLICATION", superficial(distance, length))))
                .extracting(Violation::field)
                .containsExactly(field);
    }

    @Test
    void answersThatDoNotFitTogetherAreRefused() {
        ReferralId id = redFlag();
        assertThat(refused(id, "HandleRedFlag", call("CONTINUE", "'concerns':['NONE','HARD_PAINFUL_VEIN']")))
                .extracting(Violation::field)
                .contains("leg.concerns");
        assertThat(refused(
                        id,
                        "HandleRedFlag",
                        call("COMPLICATION", "'concerns':['NONE'],'wells':{'activeCancer':true},'superficialVein':{}")))
                .extracting(Violation::field)
                .containsExactly("leg.wells", "leg.superficialVein");
    }

    private ReferralId redFlag() {
        ReferralId id = driver.receive(Reports.dual());
        driver.as("intake", () -> {
            reportRedFlag.report(id, "The left calf is swollen");
            return null;
        });
        driver.pass(id, Duration.ofMinutes(1));
        return id;
    }

    private static ReferralReport swollen() {
        return SomeReport.like(Reports.dual())
                .veins(veins -> veins.swollenOrTenderLeg(Veins.SwollenLeg.ONE))
                .background(new Background(false, true, Set.of(), List.of(), false))
                .done();
    }

    private static String call(String outcome, String leg) {
        return "{'outcome':'" + outcome + "','spokeWith':'PATIENT','note':'Examined','leg':{" + leg + "}}";
    }

    private static String callInSpiteOf(String finding, String leg) {
        return call("CONTINUE", leg)
                .replace(
                        "'note'",
                        "'urgency':'URGENT','override':{'findings':['REPORTED_RED_FLAG','" + finding + "'],'reason':'"
                                + WHY + "'},'note'");
    }

    private static String suspected(String wells) {
        return "'concerns':['DVT_SUSPECTED'],'wells':{" + wells + "}";
    }

    private static String superficial(String distance, String length) {
        return "'concerns':['HARD_PAINFUL_VEIN'],'superficialVein':{'distanceCm':" + distance + ",'lengthCm':" + length
                + ",'aboveKnee':false}";
    }

    private static String yes(String items) {
        String answers = NOTHING;
        for (String item : items.split(" ")) {
            answers = answers.replace("'" + item + "':false", "'" + item + "':true");
        }
        return answers;
    }

    private List<Violation> refused(ReferralId id, String task, String submission) {
        Refused refused = catchThrowableOfType(Refused.class, () -> driver.complete(id, task, "nurse", submission));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(driver.openTasks(id)).contains(task);
        return refused.violations();
    }

    private LegVerdict verdict(ReferralId id, JsonNode draft) {
        return driver.as("nurse", () -> legs.draft(id, draft));
    }

    private JsonNode caseFile(ReferralId id) {
        return mapper.valueToTree(sections.stream()
                .filter(section -> section.name().equals("thrombosis"))
                .findFirst()
                .orElseThrow()
                .read(id));
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
