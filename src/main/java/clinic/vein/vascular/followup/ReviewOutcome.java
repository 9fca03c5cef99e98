package clinic.vein.vascular.followup;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.timeline.FollowUpEntry.OutcomeReviewed;
import clinic.vein.referral.timeline.Term;
import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.assessment.AssessmentDraft;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.assessment.LegScores;
import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.course.Courses;
import clinic.vein.vascular.legs.Contradictions;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegFinding;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist sees what the treatment did: did the legs come to rest? */
@Component
class ReviewOutcome implements HumanTask<OutcomeReview> {

    private final FollowUps followUps;
    private final Assessments assessments;
    private final Courses courses;
    private final Referrals referrals;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    ReviewOutcome(
            FollowUps followUps,
            Assessments assessments,
            Courses courses,
            Referrals referrals,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.followUps = followUps;
        this.assessments = assessments;
        this.courses = courses;
        this.referrals = referrals;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record LegBefore(Leg leg, String ceap, int vcssTotal) {}

    record Before(
            Integer rlsSeverity,
            @Nullable Integer nightsPerWeek,
            @Nullable Integer irlsTotal,
            List<LegBefore> legs) {

        Map<Leg, Integer> totals() {
            Map<Leg, Integer> totals = new EnumMap<>(Leg.class);
            legs.forEach(leg -> totals.put(leg.leg(), leg.vcssTotal()));
            return totals;
        }
    }

    record View(Before before, int sessions) {}

    record Advised(List<LegScores.LegScore> scores, List<BeforeAndNow.Line> compared, List<String> warnings) {}

    @Override
    public CareTask key() {
        return CareTask.REVIEW_OUTCOME;
    }

    @Override
    public Class<OutcomeReview> submission() {
        return OutcomeReview.class;
    }

    @Override
    public Object show(TaskContext task) {
        int sessions =
                courses.of(task.referral()).stream().mapToInt(Course::done).sum();
        return new View(before(task.referral()), sessions);
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        Before before = before(task.referral());
        List<LegScores.LegScore> scores = LegScores.of(draft, before.totals());
        Map<Leg, Integer> now = new EnumMap<>(Leg.class);
        scores.forEach(score -> now.put(score.leg(), score.total()));
        return new Advised(
                scores,
                BeforeAndNow.of(
                        new BeforeAndNow.Measures(
                                before.rlsSeverity(), before.nightsPerWeek(), before.irlsTotal(), before.totals()),
                        last(task.referral()),
                        new BeforeAndNow.Measures(
                                AssessmentDraft.whole(draft.path("rlsSeverity"), Quantity.SEVERITY),
                                AssessmentDraft.whole(draft.path("nightsPerWeek"), Quantity.NIGHTS_A_WEEK),
                                AssessmentDraft.whole(draft.path("irlsTotal"), Quantity.IRLS_TOTAL),
                                now)),
                Contradictions.in(AssessmentDraft.legs(draft), leg -> null));
    }

    private BeforeAndNow.Measures last(ReferralId id) {
        return followUps
                .latestReview(id)
                .map(review -> new BeforeAndNow.Measures(
                        review.rlsSeverity(), review.nightsPerWeek(), review.irlsTotal(), totals(review.legs())))
                .orElse(new BeforeAndNow.Measures(null, null, null, Map.of()));
    }

    private static Map<Leg, Integer> totals(List<LegFinding> legs) {
        Map<Leg, Integer> totals = new EnumMap<>(Leg.class);
        legs.forEach(leg -> totals.put(leg.leg(), leg.vcssTotal()));
        return totals;
    }

    /** The severity as rated at the assessment; nights and IRLS are asked at referral only. */
    private Before before(ReferralId id) {
        Assessment assessment = assessments.latest(id).orElseThrow();
        RestlessLegs reported = referrals.find(id).orElseThrow().report().restlessLegs();
        return new Before(
                assessment.rlsSeverity(),
                reported.nightsPerWeek(),
                reported.irlsTotal(),
                assessment.legs().stream()
                        .map(leg -> new LegBefore(leg.leg(), leg.ceap(), leg.vcssTotal()))
                        .toList());
    }

    @Override
    public ProcessFacts complete(TaskContext task, OutcomeReview review) {
        review.check(assessments.latest(task.referral()).orElseThrow().legs().stream()
                .map(LegFinding::leg)
                .collect(Collectors.toSet()));
        followUps.addReview(task.referral(), review, task.actor().id(), clock.instant());
        progress.note(task.referral(), new OutcomeReviewed(Term.of(review.decision())));
        notes.add(task.referral(), key(), review.note());
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.OUTCOME_DECISION, review.decision().name());
        return review.decision() == OutcomeReview.Decision.MORE_SESSIONS
                ? facts.and(ProcessVariable.SESSIONS_PLANNED, review.sessionsPlanned())
                : facts;
    }
}
