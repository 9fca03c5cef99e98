package clinic.vein.review;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.process.Appointments;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.ReviewEntry.TestsAnswered;
import clinic.vein.referral.timeline.Term;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The nurse sees to it that the blood tests are here before the assessment, and enters them. They decide nothing by
 * themselves: where the tables now say something else, the physician is told. That there are none is an answer as well.
 */
@Component
class ChaseTests implements HumanTask<ChaseTests.Submission> {

    private static final int LONGEST_TEXT = 2000;
    private static final Set<ReferralState> ASSESSED = EnumSet.of(
            ReferralState.ASSESSED, ReferralState.CONSENTED, ReferralState.IN_TREATMENT, ReferralState.IN_FOLLOW_UP);

    /** @param reason why there are no results; what else there is to say where they came */
    record Submission(
            TestAnswer.Outcome outcome,
            WorkUp workUp,
            @Nullable String reason) {

        Submission {
            workUp = workUp == null ? WorkUp.NONE : workUp;
        }
    }

    /**
     * @param askedAt when the physician asked for the tests
     * @param assessmentAt when the assessment begins; null while it is not booked
     */
    record Chased(@Nullable Instant askedAt, @Nullable Instant assessmentAt) {}

    /**
     * @param older what was entered although a newer result is on record, which counts
     * @param news what the tables say of the results that they did not say at the review
     * @param tellsPhysician whether the physician will be told
     * @param late whether that is as there are no results and the assessment, where that would have been read, is over
     */
    record Advised(
            List<DatedResult> results,
            int resultsValidDays,
            List<UnitQuestion> questions,
            List<OlderResult> older,
            List<ReviewAdvice.Cause> news,
            boolean tellsPhysician,
            boolean late) {}

    record Work(Chased chased) {}

    private final WeighTests weighTests;
    private final AgeResults ages;
    private final DraftWorkUp drafts;
    private final ReviewDecisions reviews;
    private final TestAnswers answers;
    private final Referrals referrals;
    private final Appointments appointments;
    private final Progress progress;
    private final Clock clock;

    ChaseTests(
            WeighTests weighTests,
            AgeResults ages,
            DraftWorkUp drafts,
            ReviewDecisions reviews,
            TestAnswers answers,
            Referrals referrals,
            Appointments appointments,
            Progress progress,
            Clock clock) {
        this.weighTests = weighTests;
        this.ages = ages;
        this.drafts = drafts;
        this.reviews = reviews;
        this.answers = answers;
        this.referrals = referrals;
        this.appointments = appointments;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.CHASE_TESTS;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        Optional<Instant> asked = reviews.testsAskedAt(task.referral());
        return new Work(new Chased(
                asked.orElse(null),
                asked.flatMap(at -> appointments.assessment(task.referral(), at))
                        .orElse(null)));
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        WorkUp entered = drafts.read(draft);
        WeighTests.Weighed weighed = weighTests.on(task.referral(), entered);
        boolean late = isReadByNobodyElse(
                task.referral(),
                CodeNames.find(TestAnswer.Outcome.class, draft.path("outcome").asText())
                        .orElse(null));
        return new Advised(
                ages.of(entered).stream()
                        .filter(each -> each.state() != DatedResult.State.MISSING)
                        .toList(),
                ages.validDays(),
                UnitQuestion.of(entered),
                weighed.older(),
                weighed.advice().causes().stream()
                        .filter(cause -> weighed.news().contains(cause.rule()))
                        .toList(),
                weighed.isNews() || late,
                late);
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        WorkUp entered = check(task, submission);
        WeighTests.Weighed weighed = weighTests.on(task.referral(), entered);
        boolean told = weighed.isNews() || isReadByNobodyElse(task.referral(), submission.outcome());
        answers.add(
                task.referral(),
                new TestAnswer(
                        clock.instant(),
                        task.actor().id(),
                        submission.outcome(),
                        results(entered),
                        entered.dialysis(),
                        submission.reason(),
                        weighed.before().decision(),
                        weighed.advice().recommendation().decision(),
                        weighed.news(),
                        told));
        progress.note(task.referral(), new TestsAnswered(Term.of(submission.outcome())));
        return ProcessFacts.of(ProcessVariable.TESTS_CHANGE_ADVICE, told);
    }

    /** That there are none is read at the assessment; once that is over, by nobody who is not told. */
    private boolean isReadByNobodyElse(ReferralId id, TestAnswer.@Nullable Outcome outcome) {
        return outcome != null
                && outcome != TestAnswer.Outcome.RESULTS
                && ASSESSED.contains(referrals.find(id).orElseThrow().state());
    }

    private WorkUp check(TaskContext task, Submission submission) {
        Violations violations = new Violations();
        WorkUp entered = submission.workUp();
        violations.required(submission.outcome(), "outcome");
        violations.text(submission.reason(), LONGEST_TEXT, "reason");
        entered.check(
                violations,
                ages.today(),
                referrals
                        .find(task.referral())
                        .orElseThrow()
                        .report()
                        .patient()
                        .dateOfBirth()
                        .earliest());
        if (submission.outcome() == TestAnswer.Outcome.RESULTS) {
            violations.addIf(entered.isEmpty(), "workUp.ferritin", ReviewFault.NO_RESULT);
        } else if (submission.outcome() != null) {
            violations.required(submission.reason(), "reason");
            violations.addIf(!entered.isEmpty(), "outcome", ReviewFault.RESULT_WITHOUT_OUTCOME);
        }
        violations.refuseIfAny();
        return entered;
    }

    private static List<TestResult> results(WorkUp entered) {
        return Arrays.stream(Measure.values())
                .flatMap(measure -> {
                    Measured result = entered.result(measure);
                    return result == null
                            ? Stream.empty()
                            : Stream.of(new TestResult(
                                    measure,
                                    result,
                                    entered.takenOn(measure),
                                    entered.confirmed().contains(measure)));
                })
                .toList();
    }
}
