package clinic.vein.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import clinic.vein.process.FiredRule;
import clinic.vein.process.OpenTasks;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomeReport;
import clinic.vein.testing.Submissions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the physician is shown, and what is refused, of a patient with many medicines. */
@ClinicTest
class ReviewReferralTest {

    /** The day of {@link ReferralDriver#START}. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private ReviewReferral review;

    @Autowired
    private ReviewDecisions reviews;

    @Autowired
    private OpenTasks openTasks;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void magnesiumIsAdvisedOnMedicineByMedicine() {
        MagnesiumAdvice.Verdict magnesium = shown(
                        reviewed(
                                true,
                                medicine("J01MA02", "ciprofloxacin"),
                                medicine(null, "a herbal tea"),
                                medicine("A10BA02", "metformin"),
                                medicine("C09AA05", "ramipril"),
                                medicine("A02AA04", "magnesium hydroxide")),
                        "{'workUp':{'takenOn':'2026-03-01','egfr':75}}")
                .magnesium();

        assertThat(magnesium.verdict()).isEqualTo("ACCEPTABLE");
        assertThat(magnesium.takesMagnesium()).isEqualTo(Answer.YES);
        assertThat(magnesium.taken())
                .extracting(MagnesiumAdvice.Beside::medicines)
                .containsExactly(List.of("magnesium hydroxide (A02AA04)"));
        assertThat(magnesium.beside())
                .extracting(each -> each.rule().id(), MagnesiumAdvice.Beside::hours, MagnesiumAdvice.Beside::medicines)
                .containsExactly(
                        tuple("magnesium-medicine-without-code", null, List.of("a herbal tea")),
                        tuple("magnesium-quinolone", 6, List.of("ciprofloxacin (J01MA02)")),
                        tuple("magnesium-any-oral-medicine", 3, List.of("metformin (A10BA02)", "ramipril (C09AA05)")));
        assertThat(magnesium.beside()).extracting(each -> each.rule().source()).allMatch(source -> !source.isBlank());
    }

    @Test
    void dialysisBlocksMagnesium() {
        assertThat(shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01','egfr':75,'dialysis':true}}")
                        .magnesium()
                        .verdict())
                .isEqualTo("BLOCK");
    }

    /** 180 days are valid, 181 are not (local policy). */
    @ParameterizedTest
    @CsvSource({"180, CURRENT, ACCEPTABLE", "181, STALE, PRESCRIBER_REVIEW"})
    void aStaleResultCountsAsUnknown(int days, DatedResult.State state, String verdict) {
        ReviewReferral.Work work = shown(
                reviewed(false), "{'workUp':{'takenOn':'" + TODAY.minusDays(days) + "','egfr':90,'ferritin':40}}");

        assertThat(work.resultsValidDays()).isEqualTo(180);
        assertThat(work.results())
                .extracting(DatedResult::measure, DatedResult::state)
                .containsExactly(
                        tuple(Measure.FERRITIN, state),
                        tuple(Measure.TRANSFERRIN_SATURATION, DatedResult.State.MISSING),
                        tuple(Measure.EGFR, state),
                        tuple(Measure.HBA1C, DatedResult.State.MISSING),
                        tuple(Measure.HAEMOGLOBIN, DatedResult.State.MISSING),
                        tuple(Measure.TSH, DatedResult.State.MISSING));
        assertThat(work.magnesium().verdict()).isEqualTo(verdict);
        assertThat(rules(work).contains("iron-ferritin-low")).isEqualTo(state == DatedResult.State.CURRENT);
        assertThat(rules(work)).doesNotContain("iron-ferritin-unknown");
        assertThat(rules(work).contains("work-up-iron-was-low"))
                .as("what was low is tested again")
                .isEqualTo(state == DatedResult.State.STALE);
    }

    @Test
    void oneStaleResultLeavesTheOthersCurrent() {
        ReviewReferral.Work work = shown(
                reviewed(false),
                "{'workUp':{'takenOn':'2026-03-01','egfr':90,'hba1c':38,'otherDays':{'hba1c':'2025-01-01'}}}");

        assertThat(work.results())
                .extracting(DatedResult::state)
                .containsExactly(
                        DatedResult.State.MISSING,
                        DatedResult.State.MISSING,
                        DatedResult.State.CURRENT,
                        DatedResult.State.STALE,
                        DatedResult.State.MISSING,
                        DatedResult.State.MISSING);
        assertThat(rules(work)).contains("glucose-unknown").doesNotContain("kidney-function-unknown");
    }

    @Test
    void withoutADayOrInADoubtfulUnitAResultIsUnknown() {
        ReviewReferral.Work undated = shown(reviewed(false), "{'workUp':{'egfr':90}}");
        assertThat(undated.magnesium().verdict()).isEqualTo("PRESCRIBER_REVIEW");
        ReviewReferral.Work doubtful =
                shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01','ferritin':7500,'hba1c':6.5}}");
        assertThat(doubtful.questions())
                .extracting(UnitQuestion::field)
                .containsExactly("workUp.ferritin", "workUp.hba1c");
        assertThat(rules(doubtful)).contains("iron-ferritin-unknown", "glucose-unknown");
    }

    @Test
    void aCauseToTreatFirstIsRecommendedWithWhenToLookAgain() {
        ReviewReferral.Work work = shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01','ferritin':75}}");

        assertThat(work.recommendation().decision()).isEqualTo("TREAT_CAUSE");
        assertThat(work.causes())
                .filteredOn(ReviewAdvice.Cause::treatFirst)
                .extracting(ReviewAdvice.Cause::flag, ReviewAdvice.Cause::lookAgainWeeks)
                .containsExactly(tuple("IRON", 12));
    }

    /** What a person may type for one result, and what follows from it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12,5    | CURRENT   | TREAT_CAUSE
            12.5    | CURRENT   | TREAT_CAUSE
            125     | CURRENT   | APPROVE
            <15     | CURRENT   | TREAT_CAUSE
            45 ug/L | CURRENT   | TREAT_CAUSE
            >50     | UNDECIDED | APPROVE
            >100    | CURRENT   | APPROVE
            1.250   | MISSING   | APPROVE_AND_TEST
            """)
    void theRecommendationFollowsWhatWasTyped(String typed, DatedResult.State state, String decision) {
        ReviewReferral.Work work =
                shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01','ferritin':'" + typed + "'}}");
        assertThat(work.results().get(0).state()).isEqualTo(state);
        assertThat(work.recommendation().decision()).isEqualTo(decision);
        assertThat(rules(work).contains("iron-ferritin-unknown")).isEqualTo(state != DatedResult.State.CURRENT);
    }

    @Test
    void aLimitThatLeavesATableOpenSaysWhere() {
        DatedResult ferritin = shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01','ferritin':'> 50'}}")
                .results()
                .get(0);
        assertThat(ferritin.words()).isEqualTo(">50 µg/L");
        assertThat(ferritin.openAt()).extracting(BigDecimal::intValueExact).containsExactly(75, 100);
        assertThat(shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01','egfr':'>90'}}")
                        .magnesium()
                        .verdict())
                .isEqualTo("ACCEPTABLE");
        assertThat(shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01','egfr':'>50'}}")
                        .magnesium()
                        .verdict())
                .isEqualTo("PRESCRIBER_REVIEW");
    }

    @Test
    void whatWasTypedIsKeptWithWhatWasUnderstood() {
        ReferralId id = reviewed(false);
        driver.complete(
                id,
                "ReviewReferral",
                "physician",
                "{'decision':'TREAT_CAUSE','explainedByAnotherCondition':'NO','causes':['IRON'],'reviewAgainWeeks':'12 weeks',"
                        + "'workUp':{'takenOn':'2026-03-01','ferritin':'<15,5 ng/mL','hba1c':'6,5 %'}}");
        assertThat(reviews.of(id).get(0).workUp())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry(
                        "ferritin", Map.of("typed", "<15,5 ng/mL", "bound", "BELOW", "value", 15.5, "unit", "µg/L"))
                .containsEntry("hba1c", Map.of("typed", "6,5 %", "bound", "EXACT", "value", 48, "unit", "mmol/mol"));
    }

    @Test
    void withoutABloodTestItIsApprovedAndTestedNeverPlainlyApproved() {
        ReferralId id = reviewed(false);
        String decided = "{'decision':'%s','explainedByAnotherCondition':'NO',"
                + "'workUp':{'takenOn':'2025-03-01','ferritin':40}}";
        assertThatThrownBy(() -> driver.complete(id, "ReviewReferral", "physician", decided.formatted("APPROVE")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly("overrideReason"));
        driver.complete(id, "ReviewReferral", "physician", decided.formatted("APPROVE_AND_TEST"));
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
        assertThat(driver.openTasks(id))
                .as("the tests run beside the wait")
                .containsExactly("BookAssessment", "ChaseTests");
        assertThat(driver.messages(id)).contains("approved-with-tests").doesNotContain("decision-approved");
        assertThat(reviews.of(id).get(0).recommended()).isEqualTo("APPROVE_AND_TEST");
    }

    @Test
    void theThyroidIsACauseOnlyWithAValueBehindIt() {
        ReferralId id = reviewed(false);
        String decided = "{'decision':'TREAT_CAUSE','explainedByAnotherCondition':'NO','causes':['THYROID'],"
                + "'reviewAgainWeeks':8,'overrideReason':'Known to the practice','workUp':{'takenOn':'2026-03-01','tsh':'%s'}}";
        assertThatThrownBy(() -> driver.complete(id, "ReviewReferral", "physician", decided.formatted("2,1 mU/L")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly("causes"));
        driver.complete(id, "ReviewReferral", "physician", decided.formatted("8,4 mU/L"));
        assertThat(driver.state(id)).isEqualTo(ReferralState.TREATING_CAUSE);
    }

    @Test
    void restlessLegsAloneOpenWithADraftOfTheAdvice() {
        ReferralId id = driver.receive(SomeReport.like(Reports.dual())
                .veins(Reports.restlessLegsOnly().veins())
                .medicines(medicine("N06AX11", "Mirtazapine 30 mg"))
                .done());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        ReviewReferral.Work work = shown(id, "{}");
        assertThat(work.allowedDecisions()).doesNotContain(ReviewSubmission.Decision.APPROVE_AND_TEST);
        assertThat(work.adviceDraft())
                .contains("Review mirtazapine with the prescriber")
                .contains("Please test ferritin")
                .contains("gabapentin or pregabalin")
                .contains("not for standard use")
                .hasSizeLessThan(4000);
    }

    /** A test of something else says nothing of iron. */
    @Test
    void withoutAnIronTestItIsNeverPlainlyApproved() {
        ReferralId id = reviewed(false);
        String result = "{'workUp':{'takenOn':'2026-03-01',%s}}";
        for (String other : List.of("'egfr':90", "'hba1c':38", "'haemoglobin':140,'tsh':2")) {
            ReviewReferral.Work work = shown(id, result.formatted(other));
            assertThat(work.recommendation().decision()).as(other).isEqualTo("APPROVE_AND_TEST");
            assertThat(work.adviceDraft()).as(other).contains("Please test ferritin");
        }
        for (String iron : List.of("'ferritin':120", "'transferrinSaturation':30")) {
            ReviewReferral.Work work = shown(id, result.formatted(iron));
            assertThat(work.recommendation().decision()).as(iron).isEqualTo("APPROVE");
            assertThat(work.adviceDraft()).as(iron).doesNotContain("Please test ferritin");
        }
    }

    @Test
    void theDraftNamesEachMedicineAndReadsWhatIsTakenByItsName() {
        String draft = shown(
                        reviewed(
                                false,
                                medicine(null, "Sinemet 25/100"),
                                medicine(null, "St John's wort 300 mg"),
                                medicine(null, "small white tablet")),
                        "{}")
                .adviceDraft();
        assertThat(draft)
                .contains("It must not be stopped abruptly")
                .contains("St John's wort: Check")
                .contains("small white tablet: Nobody has looked this up");
    }

    @Test
    void noIronIsAdvisedAtTheCeiling() {
        ReferralId id = reviewed(false);
        String workUp = "{'workUp':{'takenOn':'2026-03-01','ferritin':60,'transferrinSaturation':'%s'}}";
        assertThat(rules(shown(id, workUp.formatted("44,9")))).contains("iron-ferritin-low");
        ReviewReferral.Work ceiling = shown(id, workUp.formatted("45"));
        assertThat(rules(ceiling)).contains("work-up-iron-ceiling").doesNotContain("iron-ferritin-low");
        assertThat(ceiling.causes()).noneMatch(ReviewAdvice.Cause::treatFirst);
    }

    /** A limit that could lie at or over the ceiling advises no iron; one that could not is as good as a number. */
    @ParameterizedTest
    @CsvSource({
        "'>40', false, work-up-iron-ceiling-open",
        "'≥45', false, work-up-iron-ceiling",
        "'>45', false, work-up-iron-ceiling",
        "'≥44', false, work-up-iron-ceiling-open",
        "'<50', false, work-up-iron-ceiling-open",
        "'≤45', false, work-up-iron-ceiling-open",
        "'>10', false, work-up-iron-ceiling-open",
        "'<45', true, ",
        "'<20', true, ",
        "'≤44', true, "
    })
    void aLimitOfSaturationAdvisesIronOnlyWhereItCannotReachTheCeiling(
            String saturation, boolean iron, String instead) {
        ReferralId id = reviewed(false);
        ReviewReferral.Work work = shown(
                id,
                "{'workUp':{'takenOn':'2026-03-01','ferritin':60,'transferrinSaturation':'%s'}}".formatted(saturation));
        assertThat(work.causes().stream().anyMatch(each -> each.flag().equals("IRON")))
                .isEqualTo(iron);
        if (!iron) {
            assertThat(rules(work)).contains(instead);
        }
    }

    /** What is too old or has no day may not say that there is room for iron either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'otherDays':{'transferrinSaturation':'2020-01-01'},'transferrinSaturation':'60'",
                "'otherDays':{'transferrinSaturation':'2020-01-01'},'transferrinSaturation':'>30'",
                "'transferrinSaturation':'0.5'"
            })
    void aSaturationThatCannotBeReliedOnButMayBeHighAdvisesNoIron(String saturation) {
        ReviewReferral.Work work =
                shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01','ferritin':60," + saturation + "}}");
        assertThat(rules(work)).contains("work-up-iron-ceiling-open").doesNotContain("iron-ferritin-low");
        assertThat(work.recommendation().decision()).isEqualTo("APPROVE_AND_TEST");
    }

    @Test
    void aSaturationThatCannotBeReliedOnIsNotTestedAgainWhereNoIronIsNeeded() {
        ReviewReferral.Work work = shown(
                reviewed(false), "{'workUp':{'takenOn':'2026-03-01','ferritin':160,'transferrinSaturation':'0.5'}}");
        assertThat(work.recommendation().decision()).isEqualTo("APPROVE");
    }

    /** Whatever the saturation may be: where iron would come first at one of them, it is tested before anybody is approved. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'ferritin':60,'dialysis':true,'transferrinSaturation':'<25' | APPROVE_AND_TEST",
                "'ferritin':60,'dialysis':true,'transferrinSaturation':'≥20' | APPROVE",
                "'ferritin':60,'dialysis':true | APPROVE_AND_TEST",
                "'ferritin':220,'dialysis':true | APPROVE",
                "'ferritin':120,'transferrinSaturation':'<25' | APPROVE_AND_TEST",
                "'ferritin':120,'transferrinSaturation':'>15' | APPROVE_AND_TEST",
                "'ferritin':120,'transferrinSaturation':'>25' | APPROVE",
                "'ferritin':120,'transferrinSaturation':15,'otherDays':{'transferrinSaturation':'2025-01-01'} | APPROVE_AND_TEST",
                "'ferritin':120,'transferrinSaturation':30,'otherDays':{'transferrinSaturation':'2025-01-01'} | APPROVE",
                "'ferritin':120,'transferrinSaturation':'0.15' | APPROVE_AND_TEST",
                "'ferritin':120 | APPROVE"
            })
    void aSaturationThatMayAskForIronFirstIsTestedBeforeAnybodyIsApproved(String results, String decision) {
        assertThat(shown(reviewed(false), "{'workUp':{'takenOn':'2026-03-01'," + results + "}}")
                        .recommendation()
                        .decision())
                .isEqualTo(decision);
    }

    @Test
    void ironAgainstTheCeilingNeedsAWord() {
        ReferralId id = reviewed(false);
        String iron = "{'decision':'TREAT_CAUSE','causes':['IRON'],'reviewAgainWeeks':12,"
                + "'explainedByAnotherCondition':'NO','workUp':{'takenOn':'2026-03-01','ferritin':60,"
                + "'transferrinSaturation':'%s'}%s}";
        for (String saturation : List.of("50", ">40")) {
            assertThatThrownBy(() -> driver.complete(
                            id, "ReviewReferral", "physician", iron.formatted(saturation, ",'overrideReason':' '")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(Violation::field)
                                    .contains("overrideReason"));
        }
        driver.complete(
                id,
                "ReviewReferral",
                "physician",
                iron.formatted("50", ",'overrideReason':'Taken an hour after an iron tablet'"));
        assertThat(driver.timeline(id)).contains("OVERRIDDEN");
    }

    @Test
    void noParagraphOfALongDraftIsDropped() {
        List<String> lines = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> "a white tablet with the number " + number + " on it")
                .toList();
        String draft = shown(
                        reviewed(
                                false,
                                lines.stream().map(line -> medicine(null, line)).toArray(Background.Medicine[]::new)),
                        "{}")
                .adviceDraft();
        assertThat(draft).contains(lines).contains("Please test ferritin", "alpha-2-delta", "before a dopaminergic");
    }

    @Test
    void whatDoesNotFitIntoTheDraftIsSaidToBeLeftOut() {
        Background.Medicine[] many = IntStream.rangeClosed(1, 50)
                .mapToObj(number -> medicine(null, "tablet " + number + " white ".repeat(33)))
                .toArray(Background.Medicine[]::new);
        String draft = shown(reviewed(false, many), "{}").adviceDraft();
        assertThat(draft)
                .hasSizeLessThan(ReviewSubmission.LONGEST_ADVICE)
                .contains("tablet 1 white", "Not all that was found fits into this letter")
                .contains("Please test ferritin", "alpha-2-delta", "before a dopaminergic");
    }

    @Test
    void aWrongUnitIsRefusedBesideItsFieldAndNothingIsWritten() {
        ReferralId id = reviewed(false);
        String decided = "'decision':'APPROVE','explainedByAnotherCondition':'NO','overrideReason':'Seen'";
        assertThatThrownBy(() -> driver.complete(
                        id,
                        "ReviewReferral",
                        "physician",
                        "{" + decided + ",'workUp':{'takenOn':'2026-03-01','hba1c':6.5}}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field, Violation::code, Violation::message)
                                .containsExactly(tuple(
                                        "workUp.hba1c",
                                        "wrong.unit",
                                        "6.5 looks like percent; 6.5 % is 48 mmol/mol. Enter mmol/mol.")));
        assertThat(driver.openTasks(id)).containsExactly("ReviewReferral");

        driver.complete(
                id,
                "ReviewReferral",
                "physician",
                "{" + decided + ",'workUp':{'takenOn':'2026-03-01','ferritin':1500,'confirmed':['FERRITIN']}}");
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
    }

    private ReferralId reviewed(boolean takesMagnesium, Background.Medicine... medicines) {
        ReferralId id = driver.receive(SomeReport.like(Reports.dual())
                .medicines(medicines)
                .takesMagnesium(Answer.of(takesMagnesium))
                .done());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private ReviewReferral.Work shown(ReferralId id, String draft) {
        return driver.as("physician", () -> {
            try {
                return (ReviewReferral.Work) review.advise(
                        openTasks.find(driver.task(id, "ReviewReferral")).orElseThrow(),
                        new ObjectMapper().readTree(draft.replace('\'', '"')));
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static List<String> rules(ReviewReferral.Work work) {
        return work.causes().stream()
                .map(ReviewAdvice.Cause::rule)
                .map(FiredRule::id)
                .toList();
    }

    private static Background.Medicine medicine(String atc, String text) {
        return new Background.Medicine(atc, text);
    }
}
