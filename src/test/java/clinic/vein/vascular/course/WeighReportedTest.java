package clinic.vein.vascular.course;

import static clinic.vein.vascular.safety.RiskFact.ANTICOAGULANT;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.referral.Answer;
import clinic.vein.vascular.assessment.ReportedFact;
import clinic.vein.vascular.assessment.Said;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.RiskFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check of today against what was reported. */
class WeighReportedTest {

    private static final String WHY = "Stopped it two weeks ago";

    @ParameterizedTest
    @EnumSource(value = RiskFact.class, names = "ANTIPLATELET", mode = EnumSource.Mode.EXCLUDE)
    void whatWasReportedAndIsNotTickedNeedsAWord(RiskFact fact) {
        assertThat(found(Answer.YES, fact, List.of(), null, null)).containsExactly("facts contradicts.report");
        assertThat(found(Answer.YES, fact, fact.means().subList(0, 1), null, null))
                .isEmpty();
        assertThat(found(Answer.YES, fact, List.of(), true, null))
                .containsExactly("facts[0].reason contradicts.report");
        assertThat(found(Answer.YES, fact, List.of(), true, "no")).containsExactly("facts[0].reason too.short");
        assertThat(found(Answer.YES, fact, List.of(), true, "x x x")).containsExactly("facts[0].reason too.short");
        assertThat(found(Answer.YES, fact, List.of(), true, WHY)).isEmpty();
        assertThat(found(Answer.YES, fact, List.of(), null, WHY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = RiskFact.class, names = "ANTIPLATELET", mode = EnumSource.Mode.EXCLUDE)
    void theOppositeOfWhatWasReportedNeedsAWord(RiskFact fact) {
        assertThat(found(Answer.YES, fact, List.of(), false, null))
                .containsExactly("facts[0].reason contradicts.report");
        assertThat(found(Answer.YES, fact, fact.means(), false, " "))
                .containsExactly("facts[0].reason contradicts.report");
        assertThat(found(Answer.YES, fact, List.of(), false, WHY)).isEmpty();
        assertThat(found(Answer.NO, fact, fact.means(), true, null))
                .containsExactly("facts[0].reason contradicts.report");
        assertThat(found(Answer.NO, fact, fact.means(), true, WHY)).isEmpty();
        assertThat(found(Answer.NO, fact, List.of(), false, null)).isEmpty();
        assertThat(found(Answer.NO, fact, List.of(), null, null))
                .isEqualTo(fact.changes() ? List.of("facts required") : List.of());
        assertThat(found(Answer.NO, fact, List.of(), null, WHY))
                .isEqualTo(fact.changes() ? List.of("facts[0].answer required") : List.of());
    }

    @ParameterizedTest
    @EnumSource(value = RiskFact.class, names = "ANTIPLATELET", mode = EnumSource.Mode.EXCLUDE)
    void whatNobodyWasAskedIsAnswered(RiskFact fact) {
        for (Answer open : List.of(Answer.NOT_ASKED, Answer.UNKNOWN)) {
            assertThat(found(open, fact, List.of(), null, null)).containsExactly("facts required");
            assertThat(found(open, fact, fact.means(), null, null)).containsExactly("facts required");
            assertThat(found(open, fact, List.of(), null, WHY)).containsExactly("facts[0].answer required");
            assertThat(found(open, fact, List.of(), false, null)).isEmpty();
            assertThat(found(open, fact, List.of(), true, null)).containsExactly("facts[0].reason contradicts.report");
            assertThat(found(open, fact, fact.means(), true, null)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void whatIsForInformationNeedsNoAnswer(Answer answer) {
        assertThat(found(answer, RiskFact.ANTIPLATELET, List.of(), null, null)).isEmpty();
        assertThat(withoutPlace(List.of(reported(answer, RiskFact.ANTIPLATELET)), List.of(), null))
                .isEmpty();
    }

    @Test
    void eachRiskIsNamedAndAnsweredOnce() {
        FactToday no = new FactToday(ANTICOAGULANT, false, null);
        Violations violations = new Violations();
        WeighReported.check(
                List.of(reported(Answer.NOT_ASKED, ANTICOAGULANT)),
                check(List.of(), null, no, no, new FactToday(null, true, null)),
                violations);
        assertThat(words(violations))
                .containsExactly("facts[0].fact duplicate", "facts[1].fact duplicate", "facts[2].fact required");
        Violations unnamed = new Violations();
        WeighReported.check(List.of(reported(Answer.YES, ANTICOAGULANT)), check(List.of(), null), unnamed);
        assertThat(unnamed.list())
                .extracting(Violation::message)
                .singleElement()
                .asString()
                .contains("anticoagulant");
    }

    /** Nobody weighs the answers of a check after which nothing is done: what it heard of a danger stays, and no more. */
    @ParameterizedTest
    @EnumSource(SafetyCheck.Outcome.class)
    void onlyACheckThatWasWeighedTakesARiskBack(SafetyCheck.Outcome outcome) {
        boolean weighed = outcome == SafetyCheck.Outcome.SAFE || outcome == SafetyCheck.Outcome.ASK_SPECIALIST;
        Map<RiskFact, List<Said>> said = WeighReported.saidBefore(List.of(performed(
                outcome, new FactToday(RiskFact.PREGNANT, false, WHY), new FactToday(ANTICOAGULANT, true, null))));
        assertThat(said.get(ANTICOAGULANT)).extracting(Said::answer).containsExactly(Answer.YES);
        assertThat(said.containsKey(RiskFact.PREGNANT)).isEqualTo(weighed);
    }

    /** What was stored before it was refused. */
    @Test
    void anAnswerToNoQuestionIsPassedOver() {
        FactToday nothing = new FactToday(null, true, null);
        assertThat(WeighReported.saidBefore(List.of(performed(SafetyCheck.Outcome.SAFE, nothing, nothing))))
                .isEmpty();
    }

    @Test
    void whatIsNotWeighedIsWellFormedAllTheSame() {
        FactToday no = new FactToday(ANTICOAGULANT, false, "x".repeat(2001));
        Violations violations = new Violations();
        WeighReported.wellFormed(check(List.of(), null, no, no, new FactToday(null, true, null)), violations);
        assertThat(words(violations))
                .containsExactlyInAnyOrder(
                        "facts[0].fact duplicate",
                        "facts[0].reason too.long",
                        "facts[1].fact duplicate",
                        "facts[1].reason too.long",
                        "facts[2].fact required");
    }

    private static PerformedCheck performed(SafetyCheck.Outcome outcome, FactToday... facts) {
        return new PerformedCheck(
                Instant.EPOCH, "nurse", outcome, null, null, null, null, List.of(), false, null, null, List.of(facts));
    }

    /** A course that began before the form asked goes on: a note says why. */
    @Test
    void aFormWithoutAPlaceForItHasTheNote() {
        List<ReportedFact> reported =
                List.of(reported(Answer.YES, RiskFact.PREGNANT), reported(Answer.NOT_ASKED, ANTICOAGULANT));
        assertThat(withoutPlace(reported, List.of(), null)).containsExactly("note contradicts.report");
        assertThat(withoutPlace(reported, List.of(), "ok")).containsExactly("note too.short");
        assertThat(withoutPlace(reported, List.of(), "Gave birth in January")).isEmpty();
        assertThat(withoutPlace(reported, List.of(Contraindication.PREGNANCY_OR_BREASTFEEDING), null))
                .isEmpty();
    }

    private static List<String> withoutPlace(List<ReportedFact> reported, List<Contraindication> ticked, String note) {
        Violations violations = new Violations();
        WeighReported.checkWithoutPlace(reported, check(ticked, note), violations);
        return words(violations);
    }

    private static List<String> found(
            Answer reported, RiskFact fact, List<Contraindication> ticked, Boolean today, String reason) {
        Violations violations = new Violations();
        FactToday[] facts = today == null && reason == null
                ? new FactToday[0]
                : new FactToday[] {new FactToday(fact, today, reason)};
        WeighReported.check(List.of(reported(reported, fact)), check(ticked, null, facts), violations);
        return words(violations);
    }

    private static List<String> words(Violations violations) {
        return violations.list().stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
    }

    private static ReportedFact reported(Answer answer, RiskFact fact) {
        return new ReportedFact(fact, fact.title(), answer, List.of(), fact.means());
    }

    private static SafetyCheck check(List<Contraindication> ticked, String note, FactToday... facts) {
        return new SafetyCheck(
                SafetyCheck.Outcome.SAFE,
                Measured.exactly(new BigDecimal(70), "kg"),
                null,
                null,
                null,
                ticked,
                null,
                null,
                note,
                Arrays.asList(facts));
    }
}
