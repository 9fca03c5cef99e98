package clinic.vein.vascular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.process.CareTask;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.HumanTask;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.BeforeTreatment;
import clinic.vein.referral.EndingKind;
import clinic.vein.referral.MergePatients;
import clinic.vein.referral.Persons;
import clinic.vein.referral.RecordError;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import clinic.vein.triage.AddFurtherReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was reported reaches the specialist and the nurse, and neither passes over it without a word. */
@ClinicTest
class ReportedRisksProcessTest {

    private static final String SKIPPED = "{'fact':'PREGNANT','answer':false},"
            + "{'fact':'OESTROGEN','answer':false},{'fact':'OTHER_ALLERGY','answer':false},"
            + "{'fact':'CANCER_TREATMENT','answer':false},{'fact':'SURGERY_OR_IMMOBILITY','answer':false},"
            + "{'fact':'ALLERGY_TO_SCLEROSANT','answer':false}";
    private static final BeforeTreatment NOTHING_BEFORE_TREATMENT = new BeforeTreatment(
            Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO, null, Answer.NO, Answer.NO, Answer.NO, null, null);
    private static final String CHECK = "{'outcome':'SAFE','weightKg':84,'facts':[%s]}";

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    Referrals referrals;

    @Autowired
    AddFurtherReport addFurtherReport;

    @Autowired
    MergePatients mergePatients;

    @Autowired
    RecordError recordError;

    @Autowired
    Persons persons;

    @Autowired
    List<HumanTask<?>> tasks;

    @Autowired
    List<CaseFileSection> sections;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void aCheckThatTicksNothingAgainstTheReportNeedsAWordForEachRisk() {
        ReferralId id = atSafetyCheck(report(Answer.YES, Answer.NO));

        refused(id, CHECK.formatted(SKIPPED), "thrombophilia", "anticoagulant");
        refused(
                id,
                CHECK.formatted(SKIPPED + ",{'fact':'THROMBOPHILIA','answer':false,'reason':'no'},"
                        + "{'fact':'ANTICOAGULANT','answer':false}"),
                "at least 3 different words",
                "anticoagulant");
        driver.complete(
                id,
                "CheckSafety",
                "nurse",
                CHECK.formatted(
                        SKIPPED
                                + ",{'fact':'THROMBOPHILIA','answer':false,'reason':'The test was repeated and is negative'},"
                                + "{'fact':'ANTICOAGULANT','answer':false,'reason':'Eliquis ended in January by the practice'}"));

        assertThat(driver.openTasks(id)).containsExactly("RecordSession");
        JsonNode facts = section(id, "sessions").at("/safetyChecks/0/facts");
        assertThat(facts).hasSize(8);
        assertThat(facts)
                .filteredOn(fact -> fact.path("fact").asText().equals("ANTICOAGULANT"))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.path("reason").asText()).isEqualTo("Eliquis ended in January by the practice"));
    }

    @Test
    void whatWasReportedStandsThereWithItsDayAndIsTickedBeforehand() {
        ReferralId id = atSafetyCheck(report(Answer.YES, Answer.NO));

        JsonNode shown = show(id, "CheckSafety");
        JsonNode anticoagulant = fact(shown, "ANTICOAGULANT");
        assertThat(anticoagulant.path("answer").asText())
                .as("a no beside apixaban is none")
                .isEqualTo("YES");
        assertThat(anticoagulant.at("/said/0/answer").asText()).isEqualTo("NO");
        assertThat(anticoagulant.at("/said/1/what").asText()).contains("apixaban");
        assertThat(anticoagulant.at("/said/1/at").asText()).startsWith("2026-03-04");
        assertThat(fact(shown, "SURGERY_OR_IMMOBILITY").path("answer").asText()).isEqualTo("NOT_ASKED");
        assertThat(fact(shown, "OESTROGEN").path("answer").asText())
                .as("by the list of medicines")
                .isEqualTo("NO");
        assertThat(shown.path("contraindications"))
                .filteredOn(each -> each.path("ticked").asBoolean())
                .extracting(each -> each.path("code").asText())
                .containsExactlyInAnyOrder("HIGH_THROMBOSIS_RISK", "ANTICOAGULATION");
        assertThat(shown.at("/reportedBody/weight/measured/typed").asText()).isEqualTo("13 st 2");
    }

    @Test
    void theSpecialistSeesItAtTheAssessment() {
        ReferralId id = arrived(report(Answer.YES, Answer.NO));

        JsonNode shown = show(id, "AssessVeins");
        assertThat(fact(shown, "THROMBOPHILIA").path("answer").asText()).isEqualTo("YES");
        assertThat(shown.at("/reportedBody/bodyMassIndex").asText()).isEqualTo("27.3");
        assertThat(shown.path("polidocanolMg").asText())
                .as("2 mg for each kg, as the label says (V1)")
                .isEqualTo("167");
    }

    /** "None was reported" folds the list away, so it is said only where everybody was asked and said no. */
    @Test
    void noneWasReportedWhereEachReportSaysSoAlone() {
        ReferralReport none = SomeReport.like(Reports.dual())
                .background(SomeReport.NOTHING_ELSE)
                .beforeTreatment(NOTHING_BEFORE_TREATMENT)
                .done();
        ReferralId id = driver.receive(none);
        assertThat(show(id, "AssessVeins").path("noneReported").asBoolean()).isTrue();
        driver.as(
                "intake",
                () -> addFurtherReport.add(
                        referrals.get(id),
                        SomeReport.like(none)
                                .conditions(Background.Condition.ASTHMA)
                                .done()));
        assertThat(show(id, "AssessVeins").path("noneReported").asBoolean())
                .as("by a further report")
                .isFalse();

        ReferralId skipped = driver.receive(SomeReport.like(Reports.dual())
                .background(SomeReport.NOTHING_ELSE)
                .done());
        assertThat(show(skipped, "AssessVeins").path("contraindications"))
                .noneMatch(each -> each.hasNonNull("reported"));
        assertThat(show(skipped, "AssessVeins").path("noneReported").asBoolean())
                .as("where nobody asked")
                .isFalse();
    }

    @Test
    void newsOfAKnownPatientCounts() {
        ReferralReport report = report(Answer.NO, Answer.NO);
        ReferralId id = atSafetyCheck(report);
        driver.as(
                "intake",
                () -> addFurtherReport.add(
                        referrals.get(id), with(report, Answer.YES, Answer.NO, "Paracetamol", new BigDecimal("83.5"))));

        JsonNode thrombophilia = fact(show(id, "CheckSafety"), "THROMBOPHILIA");
        assertThat(thrombophilia.path("answer").asText()).isEqualTo("YES");
        assertThat(thrombophilia.path("said")).hasSize(2);
        assertThat(thrombophilia.at("/said/1/from").asText()).isEqualTo("FURTHER_REPORT");
        assertThat(section(id, "furtherReports").at("/0/changes"))
                .anySatisfy(change -> assertThat(change.path("field").asText()).isEqualTo("thrombophilia"));
    }

    @Test
    void aNoThatMayHaveChangedIsSaidAnewOnEachDay() {
        ReferralId id = atSafetyCheck(report(Answer.NO, Answer.NO));
        String medicine = ",{'fact':'ANTICOAGULANT','answer':false,'reason':'Ended in January, says the practice'}";
        JsonNode shown = show(id, "CheckSafety");
        assertThat(fact(shown, "PREGNANT").path("answer").asText()).isEqualTo("NO");
        assertThat(fact(shown, "PREGNANT").path("askedAnew").asBoolean()).isTrue();
        assertThat(fact(shown, "THROMBOPHILIA").path("askedAnew").asBoolean()).isFalse();
        refused(id, CHECK.formatted(SKIPPED.replaceFirst(",'answer':false", "") + medicine), "pregnant");
        driver.complete(id, "CheckSafety", "nurse", CHECK.formatted(SKIPPED + medicine));
        driver.complete(id, "RecordSession", "vascular", CareDriver.session("CONTINUE"));
        assertThat(show(id, "CheckSafety").path("facts"))
                .as("by the check of the day before")
                .filteredOn(fact -> fact.path("askedAnew").asBoolean())
                .extracting(fact -> fact.path("code").asText())
                .containsExactly("PREGNANT", "ANTICOAGULANT", "OESTROGEN", "CANCER_TREATMENT", "SURGERY_OR_IMMOBILITY");
    }

    @Test
    void whatAnotherReferralOfThePersonSaysCounts() {
        ReferralId before = driver.receive(report(Answer.YES, Answer.NO));
        ReferralId id =
                atSafetyCheck(with(Reports.dual(), Answer.NO, Answer.NO, "Paracetamol", new BigDecimal("83.5")));
        sayTheSamePerson(id, before);

        JsonNode shown = show(id, "CheckSafety");
        assertThat(fact(shown, "THROMBOPHILIA").path("answer").asText()).isEqualTo("YES");
        assertThat(fact(shown, "THROMBOPHILIA").path("said"))
                .extracting(said -> said.path("reference").asText(null))
                .containsExactlyInAnyOrder(
                        null, referrals.get(before).reference().value());
        assertThat(fact(shown, "ANTICOAGULANT").path("answer").asText())
                .as("by the medicines of the other referral")
                .isEqualTo("YES");
        refused(id, CHECK.formatted(SKIPPED), "thrombophilia", "anticoagulant");
    }

    /** Somebody who reported her weight with an earlier referral is not asked whether 60 kg may be right. */
    @Test
    void theWeightThatAnotherReferralOfThePersonSaysIsKnown() {
        ReferralId before = driver.receive(report(Answer.NO, Answer.NO));
        ReferralId id = atSafetyCheck(Reports.dual());
        assertThat(show(id, "CheckSafety").at("/reportedBody/weight").isNull()).isTrue();
        sayTheSamePerson(id, before);

        assertThat(show(id, "CheckSafety")
                        .at("/reportedBody/weight/measured/typed")
                        .asText())
                .isEqualTo("13 st 2");
    }

    /** Whoever was taken for her said nothing of her. */
    @Test
    void aReferralOfTheWrongPatientSaysNothing() {
        ReferralId before = driver.receive(report(Answer.YES, Answer.NO));
        ReferralId id = atSafetyCheck(Reports.dual());
        sayTheSamePerson(id, before);
        assertThat(show(id, "CheckSafety").at("/reportedBody/weight").isNull()).isFalse();

        driver.as("clinicadmin", () -> {
            recordError.record(before, EndingKind.WRONG_PATIENT, "Typed into the record of her sister");
            return null;
        });

        JsonNode shown = show(id, "CheckSafety");
        assertThat(shown.at("/reportedBody/weight").isNull()).isTrue();
        assertThat(fact(shown, "THROMBOPHILIA").path("said"))
                .noneSatisfy(said -> assertThat(said.path("reference").asText())
                        .isEqualTo(referrals.get(before).reference().value()));
    }

    /** What the specialist found is not gone because nobody ticks it: whoever leaves it out says why. */
    @Test
    void whatWasFoundAtTheAssessmentAndIsNotTickedNeedsAWord() {
        ReferralId id = arrived(Reports.dual());
        driver.complete(
                id,
                "AssessVeins",
                "vascular",
                CareDriver.treat(2).replace("'contraindications':[]", "'contraindications':['LONG_TRAVEL']"));
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(0));
        driver.pass(id, Duration.ofMinutes(1));
        care.arriveForSession(id);

        refused(id, CareDriver.SAFE, "found at the assessment");
        refused(id, CareDriver.SAFE.replaceFirst("\\{", "{'note':'no',"), "at least 3 different words");
        driver.complete(
                id,
                "CheckSafety",
                "nurse",
                CareDriver.SAFE.replaceFirst("\\{", "{'note':'The flight was called off',"));
        assertThat(driver.openTasks(id)).containsExactly("RecordSession");
    }

    private void sayTheSamePerson(ReferralId id, ReferralId other) {
        String reference = referrals.get(other).reference().value();
        driver.as("intake", () -> mergePatients.merge(id, reference, "The same person, says her practice"));
        driver.as("privacy", () -> {
            if (persons.all(referrals.get(id)).size() == 1) {
                mergePatients.confirm(id, reference);
            }
            return null;
        });
    }

    @Test
    void aMedicineAgainstPlateletsIsShownAndAskedOfNobody() {
        ReferralId id =
                atSafetyCheck(with(Reports.dual(), Answer.NO, Answer.NO, "Clopidogrel 75 mg", new BigDecimal("83.5")));
        JsonNode shown = show(id, "CheckSafety");
        assertThat(shown.at("/alsoReported/0/code").asText()).isEqualTo("ANTIPLATELET");
        assertThat(shown.at("/alsoReported/0/answer").asText()).isEqualTo("YES");
        assertThat(shown.at("/alsoReported/0/said/0/what").asText()).contains("Clopidogrel");
        assertThat(fact(show(id, "AssessVeins"), "ANTIPLATELET").path("answer").asText())
                .isEqualTo("YES");
        driver.complete(
                id, "CheckSafety", "nurse", CHECK.formatted(SKIPPED + ",{'fact':'ANTICOAGULANT','answer':false}"));
    }

    @Test
    void aPostponedCheckTakesNoRiskBack() {
        ReferralId id = atSafetyCheck(report(Answer.YES, Answer.NO));
        driver.complete(
                id,
                "CheckSafety",
                "nurse",
                "{'outcome':'POSTPONE','reason':'Has a fever','facts':[{'fact':'THROMBOPHILIA','answer':false},"
                        + "{'fact':'OESTROGEN','answer':true}]}");
        care.arriveForSession(id);

        JsonNode shown = show(id, "CheckSafety");
        assertThat(fact(shown, "THROMBOPHILIA").path("answer").asText()).isEqualTo("YES");
        assertThat(fact(shown, "OESTROGEN").path("answer").asText())
                .as("a danger that was heard of")
                .isEqualTo("YES");
        refused(id, CHECK.formatted(SKIPPED), "thrombophilia", "oestrogen");
    }

    @Test
    void whatNamesNoRiskIsRefusedWhicheverWayTheCheckEnds() {
        ReferralId id = atSafetyCheck(report(Answer.NO, Answer.NO));
        for (String outcome : List.of("POSTPONE", "STOP", "SAFE")) {
            String check = "{'outcome':'" + outcome + "','reason':'Has a fever','weightKg':84,'facts':[%s]}";
            refused(id, check.formatted("{'answer':true}"), "facts[0].fact");
            refused(id, check.formatted(SKIPPED + "," + SKIPPED), "facts[0].fact");
            refused(
                    id,
                    check.formatted("{'fact':'PREGNANT','answer':false,'reason':'" + "x".repeat(2001) + "'}"),
                    "facts[0].reason");
        }
    }

    @Test
    void aWeightFarFromTheReportedOneIsAskedAbout() {
        ReferralId id = atSafetyCheck(report(Answer.NO, Answer.NO));
        String facts =
                SKIPPED + ",{'fact':'ANTICOAGULANT','answer':false,'reason':'Ended in January, says the practice'}";
        refused(id, CHECK.formatted(facts).replace(":84", ":60"), "far from the 83.5 kg");
        driver.complete(
                id, "CheckSafety", "nurse", CHECK.formatted(facts).replace(":84", ":60,'weightConfirmed':true"));
    }

    @Test
    void whatIsTickedGoesToTheSpecialistWhoReadsTheWords() {
        ReferralId id = atSafetyCheck(report(Answer.YES, Answer.NO));
        String asks = CHECK.replace("SAFE'", "ASK_SPECIALIST','contraindications':['HIGH_THROMBOSIS_RISK']");
        refused(id, asks.formatted(SKIPPED), "anticoagulant");
        driver.complete(
                id,
                "CheckSafety",
                "nurse",
                asks.formatted(SKIPPED
                        + ",{'fact':'ANTICOAGULANT','answer':false,'reason':'Ended in January, says the practice'}"));

        JsonNode seen = show(id, "WeighContraindications").at("/safetyCheck/facts");
        assertThat(seen)
                .anySatisfy(fact ->
                        assertThat(fact.path("reason").asText()).isEqualTo("Ended in January, says the practice"));
    }

    private static JsonNode fact(JsonNode shown, String code) {
        for (JsonNode fact : shown.path("facts")) {
            if (fact.path("code").asText().equals(code)) {
                return fact;
            }
        }
        throw new AssertionError(code + " is not among " + shown.path("facts"));
    }

    private static ReferralReport report(Answer thrombophilia, Answer anticoagulant) {
        return with(Reports.dual(), thrombophilia, anticoagulant, "Eliquis 5 mg", new BigDecimal("83.5"));
    }

    private static ReferralReport with(
            ReferralReport report, Answer thrombophilia, Answer anticoagulant, String medicine, BigDecimal weight) {
        BeforeTreatment told = new BeforeTreatment(
                anticoagulant,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                thrombophilia,
                new Measured("13 st 2", Bound.EXACT, weight, "kg"),
                Measured.exactly(new BigDecimal(175), "cm"));
        return SomeReport.like(report)
                .medicines(new Background.Medicine(null, medicine))
                .beforeTreatment(told)
                .done();
    }

    private ReferralId arrived(ReferralReport report) {
        ReferralId id = driver.receive(report);
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        return id;
    }

    private ReferralId atSafetyCheck(ReferralReport report) {
        ReferralId id = arrived(report);
        driver.complete(id, "AssessVeins", "vascular", CareDriver.treat(2));
        driver.complete(id, "RecordConsent", "vascular", CareDriver.consent(0));
        driver.pass(id, Duration.ofMinutes(1));
        care.arriveForSession(id);
        return id;
    }

    private void refused(ReferralId id, String submission, String... words) {
        assertThatThrownBy(() -> driver.complete(id, "CheckSafety", "nurse", submission))
                .satisfies(thrown -> assertThat(messages(thrown)).contains(words));
        assertThat(driver.openTasks(id)).containsExactly("CheckSafety");
    }

    private static String messages(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return refused.violations().stream()
                    .map(each -> each.field() + ": " + each.message().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("\n"));
        }
        return thrown == null ? "" : messages(thrown.getCause());
    }

    private JsonNode show(ReferralId id, String key) {
        HumanTask<?> shown = tasks.stream()
                .filter(task -> task.key().id().equals(key))
                .findFirst()
                .orElseThrow();
        return driver.as(
                "vascular",
                () -> json.<JsonNode>valueToTree(shown.show(new TaskContext(
                        new TaskId("1"),
                        CareTask.find(key).orElseThrow(),
                        id,
                        new Actor("vascular", Role.VASCULAR),
                        null))));
    }

    private JsonNode section(ReferralId id, String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .map(section -> json.<JsonNode>valueToTree(section.read(id)))
                .orElseThrow();
    }
}
