package clinic.vein.review;

import clinic.vein.checking.InformationRequests;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.ReviewEntry.CauseTreatmentStarted;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.referral.timeline.Term;
import clinic.vein.review.ReviewSubmission.Decision;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The physician decides: the task this product exists for. The tables advise, the physician answers for it. */
@Component
class ReviewReferral implements HumanTask<ReviewSubmission> {

    record Work(
            Set<Decision> allowedDecisions,
            ReviewAdvice.Recommendation recommendation,
            List<ReviewAdvice.Cause> causes,
            List<ReviewAdvice.Line> medicines,
            MagnesiumAdvice.Verdict magnesium,
            List<DatedResult> results,
            int resultsValidDays,
            List<CountedResult> onRecord,
            List<OlderResult> older,
            List<UnitQuestion> questions,
            Answer rlsPositive,
            Answer veinSigns,
            Answer veinCriterion,
            @Nullable String adviceDraft) {}

    private final ReviewAdvice tables;
    private final AgeResults ages;
    private final ResultsOnRecord onRecord;
    private final DraftWorkUp drafts;
    private final Referrals referrals;
    private final ReviewDecisions reviews;
    private final InformationRequests requests;
    private final ApproveReferral approval;
    private final Progress progress;
    private final Notes notes;
    private final Messages messages;
    private final ClinicSettings clinic;
    private final Clock clock;

    ReviewReferral(
            ReviewAdvice tables,
            AgeResults ages,
            ResultsOnRecord onRecord,
            DraftWorkUp drafts,
            Referrals referrals,
            ReviewDecisions reviews,
            InformationRequests requests,
            ApproveReferral approval,
            Progress progress,
            Notes notes,
            Messages messages,
            ClinicSettings clinic,
            Clock clock) {
        this.tables = tables;
        this.ages = ages;
        this.onRecord = onRecord;
        this.drafts = drafts;
        this.referrals = referrals;
        this.reviews = reviews;
        this.requests = requests;
        this.approval = approval;
        this.progress = progress;
        this.notes = notes;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Override
    public CareTask key() {
        return CareTask.REVIEW_REFERRAL;
    }

    @Override
    public Class<ReviewSubmission> submission() {
        return ReviewSubmission.class;
    }

    @Override
    public Object show(TaskContext task) {
        return work(task.referral(), WorkUp.NONE);
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        return work(task.referral(), drafts.read(draft));
    }

    @Override
    public ProcessFacts complete(TaskContext task, ReviewSubmission submission) {
        Referral referral = referrals.find(task.referral()).orElseThrow();
        ReviewAdvice.Advice advice =
                tables.on(task.referral(), submission.workUp().besides(onRecord.of(task.referral())));
        check(referral, submission, advice);
        Instant now = clock.instant();
        Instant again = submission.decision() == Decision.TREAT_CAUSE
                ? now.plus(Duration.ofDays(7L * Objects.requireNonNull(submission.reviewAgainWeeks())))
                : null;
        reviews.add(referral.id(), decision(task, submission, advice, now, again));
        if (submission.overrides(advice.recommendation().decision()) || submission.givesIronAgainst(advice)) {
            progress.note(referral.id(), new Overridden(AdviceTable.REVIEW));
        }
        notes.add(referral.id(), key(), submission.mimicNote());
        notes.add(referral.id(), key(), submission.note());
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.REVIEW_DECISION,
                submission.decision().onThePathway().name());
        return switch (submission.decision()) {
            case APPROVE, APPROVE_AND_TEST -> {
                approval.approve(referral.id(), submission.decision() == Decision.APPROVE_AND_TEST);
                yield facts;
            }
            case TREAT_CAUSE -> {
                Instant then = Objects.requireNonNull(again);
                treatCause(referral.id(), submission, advice, then);
                yield facts.and(ProcessVariable.REVIEW_AGAIN_AT, then);
            }
            case ASK_INFORMATION -> {
                requests.ask(referral.id(), List.of(), Objects.requireNonNull(submission.question()));
                yield facts;
            }
            case RETURN_WITH_ADVICE, DECLINE -> facts;
        };
    }

    private void check(Referral referral, ReviewSubmission submission, ReviewAdvice.Advice advice) {
        Violations violations = new Violations();
        submission.check(violations, advice.triage().rlsPositive() != Answer.NO, advice);
        submission
                .workUp()
                .check(
                        violations,
                        ages.today(),
                        referral.report().patient().dateOfBirth().earliest());
        if (submission.decision() != null) {
            violations.addIf(!allowed(referral).contains(submission.decision()), "decision", ReviewFault.NO_VEIN_SIGNS);
            violations.addIf(
                    submission.overrides(advice.recommendation().decision())
                            && ReviewSubmission.isBlank(submission.overrideReason()),
                    "overrideReason",
                    ReviewFault.NO_REASON);
        }
        violations.refuseIfAny();
    }

    private static Set<Decision> allowed(Referral referral) {
        return referral.triagedPathway() == Pathway.RLS_ONLY
                ? EnumSet.complementOf(EnumSet.of(Decision.APPROVE, Decision.APPROVE_AND_TEST))
                : EnumSet.allOf(Decision.class);
    }

    private Work work(ReferralId id, WorkUp workUp) {
        WorkUp recorded = onRecord.of(id);
        ReviewAdvice.Advice advice = tables.on(id, workUp.besides(recorded));
        return new Work(
                allowed(referrals.find(id).orElseThrow()),
                advice.recommendation(),
                advice.causes(),
                advice.medicines(),
                advice.magnesium(),
                advice.results(),
                ages.validDays(),
                onRecord.beside(id, workUp),
                OlderResult.of(workUp, recorded),
                UnitQuestion.of(workUp),
                advice.triage().rlsPositive(),
                advice.triage().veinSigns(),
                advice.triage().veinCriterion(),
                advice.draft());
    }

    private ReviewDecision decision(
            TaskContext task,
            ReviewSubmission submission,
            ReviewAdvice.Advice advice,
            Instant now,
            @Nullable Instant again) {
        return new ReviewDecision(
                key(),
                now,
                task.actor().id(),
                submission.decision().name(),
                advice.recommendation().decision(),
                advice.recommendation().rules(),
                submission.explainedByAnotherCondition() == null
                        ? null
                        : submission.explainedByAnotherCondition().name(),
                submission.workUp(),
                submission.causes().stream().map(Enum::name).sorted().toList(),
                again,
                submission.declineReason() == null
                        ? null
                        : submission.declineReason().name(),
                submission.wouldChangeAnswer(),
                submission.advice(),
                null,
                submission.overrideReason());
    }

    private void treatCause(ReferralId id, ReviewSubmission submission, ReviewAdvice.Advice advice, Instant again) {
        progress.move(
                id,
                ReferralState.TREATING_CAUSE,
                new CauseTreatmentStarted(submission.causes().stream()
                        .sorted(Comparator.comparing(Enum::name))
                        .map(Term::of)
                        .toList()));
        Map<String, Said> values = Map.of(
                "causes",
                new TreatedCauses(submission.causes(), advice.causes()),
                "reviewAgain",
                Said.day(again, clinic.zone()));
        messages.toPatient(id, MessageTemplate.CAUSE_TREATMENT_STARTED, values);
        messages.toPractice(id, MessageTemplate.CAUSE_TREATMENT_STARTED, values);
    }
}
