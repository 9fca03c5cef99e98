package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.medicine.TakenMedicines;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Background;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TreatmentEntry.SafetyChecked;
import clinic.vein.vascular.assessment.AssessmentDraft;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.assessment.ReportedRisks;
import clinic.vein.vascular.safety.ContraindicationChoice;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.SafetyVerdict;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task in which the nurse makes sure, before each session, that it is safe today. */
@Component
class CheckSafety implements HumanTask<SafetyCheck> {

    private final Courses courses;
    private final Assessments assessments;
    private final Referrals referrals;
    private final TakenMedicines takenMedicines;
    private final SafetyVerdict verdict;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    CheckSafety(
            Courses courses,
            Assessments assessments,
            Referrals referrals,
            TakenMedicines takenMedicines,
            SafetyVerdict verdict,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.courses = courses;
        this.assessments = assessments;
        this.referrals = referrals;
        this.takenMedicines = takenMedicines;
        this.verdict = verdict;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record View(
            List<ContraindicationChoice> contraindications,
            int sessionNumber,
            int planned,
            Modality modality,
            List<PerformedCheck> earlierChecks) {}

    /** @param questions about the weight, until it is confirmed */
    record Advised(@JsonUnwrapped SafetyVerdict.Answer verdict, List<WeightQuestion> questions) {}

    @Override
    public CareTask key() {
        return CareTask.CHECK_SAFETY;
    }

    @Override
    public Class<SafetyCheck> submission() {
        return SafetyCheck.class;
    }

    @Override
    public Object show(TaskContext task) {
        Course course = courses.current(task.referral()).orElseThrow();
        Background background =
                referrals.find(task.referral()).orElseThrow().report().background();
        var reported = ReportedRisks.of(
                background, takenMedicines.of(task.referral(), background), assessments.latest(task.referral()));
        return new View(
                ContraindicationChoice.of(verdict.all(course.modality()), reported),
                course.next(),
                course.planned(),
                course.modality(),
                courses.checks(course.id()));
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        Modality modality = courses.current(task.referral()).orElseThrow().modality();
        return new Advised(
                verdict.of(
                        modality,
                        AssessmentDraft.contraindications(draft),
                        AssessmentDraft.code(Sclerosant.class, draft.path("product"))
                                .orElse(null),
                        AssessmentDraft.code(SclerosantForm.class, draft.path("form"))
                                .orElse(null)),
                Quantity.BODY_WEIGHT
                        .draft(draft.path(WeightQuestion.FIELD))
                        .flatMap(weight -> WeightQuestion.of(weight, checksBefore(task.referral())))
                        .stream()
                        .toList());
    }

    @Override
    public ProcessFacts complete(TaskContext task, SafetyCheck check) {
        Course course = courses.current(task.referral()).orElseThrow();
        Violations violations = new Violations();
        check.check(violations);
        if (violations.isEmpty() && !Boolean.TRUE.equals(check.weightConfirmed())) {
            WeightQuestion.of(check.weightKg(), checksBefore(task.referral()))
                    .ifPresent(question -> violations.add(question.field(), "not.confirmed", question.message()));
        }
        boolean overridden = false;
        if (check.outcome() == SafetyCheck.Outcome.SAFE) {
            SafetyVerdict.Answer answer =
                    verdict.of(course.modality(), check.contraindications(), check.product(), check.form());
            answer.blocked()
                    .forEach(label -> violations.add(
                            "outcome",
                            "contraindicated",
                            label + ": the session cannot go ahead with what is planned. Please postpone it or stop."));
            overridden = answer.needsReason();
            if (overridden) {
                violations.required(check.overrideReason(), "overrideReason");
            }
        }
        violations.refuseIfAny();
        Instant now = clock.instant();
        courses.addCheck(course.id(), check, overridden, task.actor().id(), now);
        progress.note(task.referral(), new SafetyChecked(Term.of(check.outcome()), overridden));
        if (overridden) {
            progress.note(task.referral(), new Overridden(AdviceTable.CONTRAINDICATION));
        }
        notes.add(task.referral(), key(), check.note());
        ProcessFacts facts =
                ProcessFacts.of(ProcessVariable.SAFETY_OUTCOME, check.outcome().name());
        if (check.outcome() != SafetyCheck.Outcome.STOP) {
            return facts;
        }
        courses.end(course.id(), CourseOutcome.STOPPED, now);
        return facts.and(ProcessVariable.COURSE_OUTCOME, CourseOutcome.STOPPED.name())
                .and(ProcessVariable.SESSIONS_DONE, course.done());
    }

    private List<PerformedCheck> checksBefore(ReferralId id) {
        return courses.of(id).stream()
                .flatMap(course -> courses.checks(course.id()).stream())
                .toList();
    }
}
