package clinic.vein.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.UnknownCode;
import clinic.vein.kernel.Violation;
import clinic.vein.process.FiredRule;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessRepairs;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Blood tests that were asked for beside the wait are chased, entered, weighed and told of; they decide nothing. */
@ClinicTest
class ChaseTestsProcessTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private ChaseTests chaseTests;

    @Autowired
    private ReviewReferral review;

    @Autowired
    private ReviewDecisions reviews;

    @Autowired
    private TestAnswers answers;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private WithdrawReferral withdrawReferral;

    @Autowired
    private ProcessRepairs repairs;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void whoeverApprovesWithoutTestsAsksNobodyToChaseAny() {
        ReferralId id = checked();

        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);

        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    /** As a release approves that knows of no tests and runs the newest model beside this one. */
    @Test
    void anApprovalThatSaysNothingOfTestsGoesOnToTheBooking() {
        ReferralId id = checked();

        repairs.moveTo(
                jdbc.sql("""
                                select execution.id_ from engine.act_ru_execution execution
                                where execution.business_key_ = :key and execution.parent_id_ is null""").param("key", id.toString()).query(String.class).single(),
                "PhysicianDecided",
                ProcessFacts.of(ProcessVariable.REVIEW_DECISION, "APPROVE"));

        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    @Test
    void resultsAreKeptAsTheyWereTypedWithWhoAndWhen() {
        ReferralId id = tested();

        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_LOW);

        TestAnswer answer = answers.of(id).get(0);
        assertThat(answer.outcome()).isEqualTo(TestAnswer.Outcome.RESULTS);
        assertThat(answer.by()).isEqualTo("nurse");
        assertThat(answer.at()).isEqualTo(driver.now());
        assertThat(answer.results())
                .extracting(TestResult::measure, each -> each.level().inWords(), TestResult::takenOn)
                .containsExactly(
                        tuple(Measure.FERRITIN, "<15 µg/L", LocalDate.of(2026, 2, 28)),
                        tuple(Measure.TRANSFERRIN_SATURATION, "12 %", LocalDate.of(2026, 2, 28)));
        assertThat(driver.timeline(id)).contains("TESTS_ANSWERED");
    }

    /** The decision that was taken stands; the tables' new word goes to the physician. */
    @Test
    void lowIronIsNewsForThePhysicianAndDecidesNothing() {
        ReferralId id = tested();

        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_LOW);

        TestAnswer answer = answers.of(id).get(0);
        assertThat(answer.recommendedBefore()).isEqualTo("APPROVE_AND_TEST");
        assertThat(answer.recommended()).isEqualTo("TREAT_CAUSE");
        assertThat(answer.news()).extracting(rule -> rule.id()).contains("iron-ferritin-low");
        assertThat(answer.tellsPhysician()).isTrue();
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment", "ReadInformation");
        assertThat(driver.state(id)).isEqualTo(ReferralState.APPROVED);
    }

    @Test
    void resultsThatSayNothingNewTellNobody() {
        ReferralId id = tested();

        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_FINE);

        assertThat(answers.of(id))
                .extracting(TestAnswer::recommended, TestAnswer::tellsPhysician)
                .containsExactly(tuple("APPROVE", false));
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    /** On dialysis iron goes by ferritin and saturation together: the nurse brings one of them, the review had the rest. */
    @Test
    void whatTheReviewKnewIsNotTakenAway() {
        ReferralId id = reviewedWith("{'takenOn':'2026-02-20','ferritin':130,'dialysis':true}");

        driver.complete(
                id,
                "ChaseTests",
                "nurse",
                "{'outcome':'RESULTS','workUp':{'takenOn':'2026-03-01','transferrinSaturation':15}}");

        assertThat(news(id)).contains("iron-dialysis");
        assertThat(driver.openTasks(id)).contains("ReadInformation");
    }

    /** The same number without a review that knew it is news: {@link #aKidneyThatClearsNoMagnesiumIsNews()}. */
    @Test
    void whatTheReviewKnewAlreadyIsNoNews() {
        ReferralId id = reviewedWith("{'takenOn':'2026-02-20','egfr':22}");

        driver.complete(
                id, "ChaseTests", "nurse", "{'outcome':'RESULTS','workUp':{'takenOn':'2026-03-01','egfr':'22,0'}}");

        assertThat(news(id)).isEmpty();
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    /** The rule is the same as at the review, the patient is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~haemoglobin~:118 | ~haemoglobin~:62 | work-up-anaemia",
                "~haemoglobin~:118 | ~haemoglobin~:117.5 | work-up-anaemia",
                "~tsh~:5 | ~tsh~:80 | work-up-thyroid-high",
                "~egfr~:28 | ~egfr~:8 | magnesium-kidney-severely-reduced",
                "~hba1c~:49 | ~hba1c~:130 | diabetes-hba1c",
                "~ferritin~:70 | ~ferritin~:~<5~ | iron-ferritin-low"
            })
    void anotherValueUnderARuleThatHadFiredIsToldToThePhysician(String before, String now, String rule) {
        ReferralId id = reviewedWith("{'takenOn':'2026-02-20'," + typed(before) + "}");

        driver.complete(
                id,
                "ChaseTests",
                "nurse",
                "{'outcome':'RESULTS','workUp':{'takenOn':'2026-03-01'," + typed(now) + "}}");

        assertThat(news(id)).contains(rule);
        assertThat(answers.of(id).get(0).tellsPhysician()).isTrue();
        assertThat(driver.openTasks(id)).contains("ReadInformation");
    }

    @Test
    void anotherValueThatNoRuleFiresOnTellsNobody() {
        ReferralId id = reviewedWith("{'takenOn':'2026-02-20','ferritin':180,'transferrinSaturation':30,'egfr':90}");

        driver.complete(
                id,
                "ChaseTests",
                "nurse",
                "{'outcome':'RESULTS','workUp':{'takenOn':'2026-03-01','ferritin':150,'egfr':70}}");

        assertThat(news(id)).isEmpty();
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
    }

    /** It is kept as it was typed, and whoever enters it is told; what counts is the newer one. */
    @Test
    void anOlderSampleReplacesNoNewerOne() throws JsonProcessingException {
        ReferralId id = reviewedWith("{'takenOn':'2026-02-28','ferritin':12}");
        String older = "'workUp':{'takenOn':'2025-12-01','ferritin':180,'transferrinSaturation':30}";

        ChaseTests.Advised advised = advised(id, "{" + older + "}");
        driver.complete(id, "ChaseTests", "nurse", "{'outcome':'RESULTS'," + older + "}");

        assertThat(advised.older())
                .extracting(OlderResult::measure, OlderResult::words, OlderResult::newer, OlderResult::newerTakenOn)
                .containsExactly(tuple(Measure.FERRITIN, "180 µg/L", "12 µg/L", LocalDate.of(2026, 2, 28)));
        TestAnswer answer = answers.of(id).get(0);
        assertThat(answer.results()).extracting(TestResult::measure).contains(Measure.FERRITIN);
        assertThat(answer.recommended()).isEqualTo("TREAT_CAUSE");
    }

    /** A number that the tables did not ask for at the review may be news by itself: kidneys that do not clear magnesium. */
    @Test
    void aKidneyThatClearsNoMagnesiumIsNews() {
        ReferralId id = tested();

        driver.complete(
                id,
                "ChaseTests",
                "nurse",
                "{'outcome':'RESULTS','workUp':{'takenOn':'2026-03-01','egfr':'22 mL/min'}}");

        assertThat(answers.of(id).get(0).news()).extracting(rule -> rule.id()).contains("kidney-severely-reduced");
        assertThat(driver.openTasks(id)).contains("ReadInformation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_DONE", "REFUSED", "NO_ANSWER"})
    void thatThereAreNoneIsAnAnswerWithAWordAndHoldsNothingUp(String outcome) {
        ReferralId id = tested();
        assertThat(refused(id, "{'outcome':'" + outcome + "'}")).containsExactly("reason");

        driver.complete(
                id, "ChaseTests", "nurse", "{'outcome':'" + outcome + "','reason':'Rang the practice three times'}");

        assertThat(answers.of(id))
                .extracting(each -> each.outcome().name(), TestAnswer::reason, TestAnswer::tellsPhysician)
                .containsExactly(tuple(outcome, "Rang the practice three times", false));
        assertThat(driver.openTasks(id)).containsExactly("BookAssessment");
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        assertThat(driver.openTasks(id)).containsExactly("AssessVeins");
    }

    /** Whoever assesses the veins reads it; after that nobody would. */
    @ParameterizedTest
    @ValueSource(strings = {"NOT_DONE", "REFUSED", "NO_ANSWER"})
    void thatThereAreNoneIsToldOnceTheAssessmentIsOver(String outcome) throws JsonProcessingException {
        ReferralId id = tested();
        assess(id, CareDriver.CONSERVATIVE);
        String none = "{'outcome':'" + outcome + "','reason':'Rang the practice three times'}";

        ChaseTests.Advised advised = advised(id, none);
        driver.complete(id, "ChaseTests", "nurse", none);

        assertThat(advised.late()).isTrue();
        assertThat(advised.tellsPhysician()).isTrue();
        assertThat(answers.of(id).get(0).tellsPhysician()).isTrue();
        assertThat(driver.openTasks(id)).contains("ReadInformation");
    }

    @ParameterizedTest
    @CsvSource({"null, true", "false, true", "true, false"})
    void dialysisIsWeighedWhereThereAreNoResults(String atReview, boolean told) {
        ReferralId id = reviewedWith("{'takenOn':'2026-02-20','egfr':20,'dialysis':" + atReview + "}");

        driver.complete(
                id, "ChaseTests", "nurse", "{'outcome':'REFUSED','reason':'No needles','workUp':{'dialysis':true}}");

        assertThat(news(id).contains("magnesium-dialysis")).isEqualTo(told);
        assertThat(answers.of(id).get(0).tellsPhysician()).isEqualTo(told);
    }

    @Test
    void aSecondReviewWeighsWhatIsOnRecord() throws JsonProcessingException {
        ReferralId id = reviewedWith("{'takenOn':'2026-02-20','egfr':90,'ferritin':150}");
        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_LOW);
        assess(id, CareDriver.NO_VENOUS_DISEASE);

        ReviewReferral.Work work = reviewing(id, "{}");

        assertThat(work.recommendation().decision()).isEqualTo("TREAT_CAUSE");
        assertThat(work.adviceDraft()).doesNotContain("Please test ferritin");
        assertThat(work.onRecord())
                .extracting(
                        CountedResult::measure,
                        CountedResult::words,
                        CountedResult::takenOn,
                        each -> each.origin().name())
                .containsExactly(
                        tuple(Measure.FERRITIN, "<15 µg/L", LocalDate.of(2026, 2, 28), "BLOOD_TESTS"),
                        tuple(Measure.TRANSFERRIN_SATURATION, "12 %", LocalDate.of(2026, 2, 28), "BLOOD_TESTS"),
                        tuple(Measure.EGFR, "90 mL/min", LocalDate.of(2026, 2, 20), "REVIEW"));
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        assertThat(reviews.of(id).get(0).recommended()).isEqualTo("TREAT_CAUSE");
    }

    @Test
    void whatThePhysicianTypesCountsUnlessItIsOlder() throws JsonProcessingException {
        ReferralId id = tested();
        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_LOW);
        assess(id, CareDriver.NO_VENOUS_DISEASE);

        ReviewReferral.Work newer =
                reviewing(id, "{'workUp':{'takenOn':'2026-03-02','ferritin':160,'transferrinSaturation':30}}");
        ReviewReferral.Work older = reviewing(id, "{'workUp':{'takenOn':'2026-01-02','ferritin':160}}");

        assertThat(newer.recommendation().decision()).isEqualTo("APPROVE");
        assertThat(newer.onRecord()).isEmpty();
        assertThat(older.recommendation().decision()).isEqualTo("TREAT_CAUSE");
        assertThat(older.older())
                .extracting(OlderResult::words, OlderResult::newer)
                .containsExactly(tuple("160 µg/L", "<15 µg/L"));
    }

    @Test
    void aMeasureOfAnotherReleaseIsLeftOut() {
        ReferralId id = tested();
        String result = "{'measure':'%s','level':{'typed':'9','bound':'%s','value':9,'unit':''},'confirmed':false}";

        answered(id, "RESULTS", result.formatted("ZINC", "EXACT"), result.formatted("FERRITIN", "EXACT"));

        assertThat(answers.of(id).get(0).results())
                .extracting(TestResult::measure)
                .containsExactly(Measure.FERRITIN);
        answered(id, "RESULTS", result.formatted("FERRITIN", "ABOUT"));
        assertThat(answers.of(id).get(0).results()).isEmpty();
    }

    @Test
    void anOutcomeOfAnotherReleaseIsNotGuessed() {
        ReferralId id = tested();

        answered(id, "LOST");

        assertThatThrownBy(() -> answers.of(id)).isInstanceOf(UnknownCode.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'outcome':'RESULTS'}                                                        | workUp.ferritin",
                "{'outcome':'RESULTS','workUp':{'ferritin':40}}                               | workUp.takenOn",
                "{'outcome':'RESULTS','workUp':{'takenOn':'2027-01-01','ferritin':40}}        | workUp.takenOn",
                "{'outcome':'RESULTS','workUp':{'takenOn':'2026-03-01','ferritin':'low'}}     | workUp.ferritin",
                "{'outcome':'RESULTS','workUp':{'takenOn':'2026-03-01','haemoglobin':13}}     | workUp.haemoglobin",
                "{'outcome':'REFUSED','reason':'No','workUp':{'takenOn':'2026-03-01','ferritin':40}} | outcome",
                "{'workUp':{'takenOn':'2026-03-01','ferritin':40}}                            | outcome"
            })
    void numbersAreReadByTheOneRuleAndNothingIsLost(String submission, String field) {
        assertThat(refused(tested(), submission)).contains(field);
    }

    @Test
    void theFormTellsBeforehandWhatIsNew() throws JsonProcessingException {
        ReferralId id = tested();

        ChaseTests.Advised low = advised(id, "{'workUp':{'takenOn':'2026-03-01','ferritin':'<15'}}");
        ChaseTests.Advised nothing = advised(id, "{}");

        assertThat(low.tellsPhysician()).isTrue();
        assertThat(low.news()).extracting(ReviewAdvice.Cause::flag).contains("IRON");
        assertThat(nothing.tellsPhysician()).isFalse();
        assertThat(nothing.news()).isEmpty();
    }

    /** Two working days before the day of the assessment, at the close of that day, wherever it is moved to. */
    @Test
    void theTestsAreDueBeforeTheAssessment() {
        ReferralId id = tested();
        Instant unbooked = due(id);
        assertThat(day(unbooked)).isEqualTo(LocalDate.of(2026, 3, 18));

        care.book(id, "BookAssessment");

        Instant assessment = jdbc.sql("""
                        select slot.starts_at from clinic.booking join clinic.slot on slot.id = booking.slot_id
                        where booking.referral_id = :id and booking.state = 'BOOKED'""")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(due(id)).isBefore(assessment).isNotEqualTo(unbooked);
        assertThat(day(due(id))).isBefore(day(assessment));

        driver.complete(id, "RecordArrival", "intake", "{'attendance':'CANCELLED','cancelledBy':'PATIENT'}");
        assertThat(due(id)).isEqualTo(unbooked);
    }

    @Test
    void latenessReachesThePhysicians() {
        ReferralId id = tested();

        driver.pass(id, Duration.ofDays(30));

        assertThat(jdbc.sql("select escalated_to from clinic.open_task where referral_id = :id and key = 'ChaseTests'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("physician");
        assertThat(driver.timeline(id)).contains("TASK_REMINDED", "TASK_ESCALATED");
    }

    @Test
    void askedTwiceTheyAreChasedOnce() {
        ReferralId id = tested();
        assess(id, CareDriver.NO_VENOUS_DISEASE);

        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);

        assertThat(driver.openTasks(id)).containsExactly("BookAssessment", "ChaseTests");
    }

    /** The assessment that the patient came to is over, and asks for nothing before it any more. */
    @Test
    void askedAgainAfterAnAssessmentTheyAreDueBeforeTheNext() {
        ReferralId id = tested();
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "ChaseTests", "nurse", Submissions.IRON_IS_FINE);
        driver.complete(id, "AssessVeins", "vascular", CareDriver.NO_VENOUS_DISEASE);

        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);

        assertThat(due(id)).isAfter(driver.now().plus(Duration.ofDays(7)));
        Instant unbooked = due(id);
        care.book(id, "BookAssessment");
        assertThat(due(id)).isBefore(unbooked);
    }

    @Test
    void aWithdrawalEndsTheTask() {
        ReferralId id = tested();

        driver.as("intake", () -> {
            withdrawReferral.withdraw(id, "Moves away");
            return null;
        });

        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.liveInstances(id)).isZero();
    }

    @Test
    void closingIsNotHeldUpByTestsThatNeverCame() {
        ReferralId id = tested();
        assess(id, CareDriver.CONSERVATIVE);

        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);

        assertThat(driver.state(id)).isEqualTo(ReferralState.COMPLETED);
        assertThat(driver.openTasks(id)).isEmpty();
        assertThat(driver.liveInstances(id)).isZero();
    }

    private ChaseTests.Advised advised(ReferralId id, String draft) throws JsonProcessingException {
        TaskContext task = openTasks.find(driver.task(id, "ChaseTests")).orElseThrow();
        JsonNode typed = new ObjectMapper().readTree(draft.replace('\'', '"'));
        return driver.as("nurse", () -> (ChaseTests.Advised) chaseTests.advise(task, typed));
    }

    private List<String> refused(ReferralId id, String submission) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> driver.complete(id, "ChaseTests", "nurse", submission))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused ->
                        refused.violations().stream().map(Violation::field).forEach(fields::add));
        return fields;
    }

    private Instant due(ReferralId id) {
        return jdbc.sql("select due_at from clinic.open_task where referral_id = :id and key = 'ChaseTests'")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of("Europe/London"));
    }

    private void answered(ReferralId id, String outcome, String... results) {
        jdbc.sql("""
                        insert into clinic.test_answer (
                            referral_id, at, actor, outcome, results, news, tells_physician)
                        values (:id, :at, 'nurse', :outcome, cast(:results as jsonb), '[]', false)""")
                .param("id", id.value())
                .param("at", Timestamp.from(driver.now()))
                .param("outcome", outcome)
                .param("results", ("[" + String.join(",", results) + "]").replace('\'', '"'))
                .update();
    }

    private void assess(ReferralId id, String found) {
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "AssessVeins", "vascular", found);
    }

    private ReviewReferral.Work reviewing(ReferralId id, String draft) throws JsonProcessingException {
        TaskContext task = openTasks.find(driver.task(id, "ReviewReferral")).orElseThrow();
        JsonNode typed = new ObjectMapper().readTree(draft.replace('\'', '"'));
        return driver.as("physician", () -> (ReviewReferral.Work) review.advise(task, typed));
    }

    private ReferralId reviewedWith(String workUp) {
        ReferralId id = checked();
        driver.complete(
                id,
                "ReviewReferral",
                "physician",
                Submissions.APPROVE_AND_TEST.replace("'decision'", "'workUp':" + workUp + ",'decision'"));
        return id;
    }

    /** In the source of the parameters a single quote has a meaning of its own. */
    private static String typed(String result) {
        return result.replace('~', '\'');
    }

    private List<String> news(ReferralId id) {
        return answers.of(id).get(0).news().stream().map(FiredRule::id).toList();
    }

    private ReferralId checked() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        return id;
    }

    private ReferralId tested() {
        ReferralId id = checked();
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE_AND_TEST);
        return id;
    }
}
