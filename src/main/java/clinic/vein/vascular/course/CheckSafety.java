package clinic.vein.vascular.course;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.UsualUnits;
import clinic.vein.medicine.TakenMedicines;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.assessment.AssessmentDraft;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.assessment.ReportedBody;
import clinic.vein.vascular.assessment.ReportedFact;
import clinic.vein.vascular.assessment.ReportedFacts;
import clinic.vein.vascular.assessment.ReportedRisks;
import clinic.vein.vascular.safety.Contraindication;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the nurse makes sure, before each session, that it is safe today. */
@Component
class CheckSafety implements HumanTask<SafetyCheck> {

    private final Courses courses;
    private final Assessments assessments;
    private final Referrals referrals;
    private final TakenMedicines takenMedicines;
    private final ReportedFacts reportedFacts;
    private final SafetyVerdict verdict;
    private final TellSafety tell;
    private final CourseModels models;
    private final Notes notes;
    private final UsualUnits usual;
    private final Clock clock;

    CheckSafety(
            Courses courses,
            Assessments assessments,
            Referrals referrals,
            TakenMedicines takenMedicines,
            ReportedFacts reportedFacts,
            SafetyVerdict verdict,
            TellSafety tell,
            CourseModels models,
            Notes notes,
            ClinicSettings clinic,
            Clock clock) {
        this.courses = courses;
        this.assessments = assessments;
        this.referrals = referrals;
        this.takenMedicines = takenMedicines;
        this.reportedFacts = reportedFacts;
        this.verdict = verdict;
        this.tell = tell;
        this.models = models;
        this.notes = notes;
        this.usual = UsualUnits.in(clinic.country());
        this.clock = clock;
    }

    /**
     * @param facts with what was said of each so far
     * @param alsoReported what speaks against no treatment and is good to know before one
     */
    record View(
            List<ContraindicationChoice> contraindications,
            int sessionNumber,
            int planned,
            Modality modality,
            List<PerformedCheck> earlierChecks,
            List<ReportedFact> facts,
            List<ReportedFact> alsoReported,
            ReportedBody reportedBody) {}

    /** @param questions about the weight, until it is confirmed */
    record Advised(@JsonUnwrapped SafetyVerdict.Answer verdict, List<Violation> questions) {}

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
        List<ReportedFact> facts = reported(task);
        return new View(
                ContraindicationChoice.of(verdict.all(course.modality()), reported).stream()
                        .map(choice -> choice.tickedIf(isReported(choice.code(), facts)))
                        .toList(),
                course.next(),
                course.planned(),
                course.modality(),
                courses.checks(course.id()),
                models.asksAboutRisks(task)
                        ? facts.stream()
                                .filter(fact -> !fact.isForInformation())
                                .toList()
                        : List.of(),
                facts.stream().filter(ReportedFact::isForInformation).toList(),
                reportedFacts.body(task.referral()));
    }

    @Override
    public List<ReferralId> alsoShows(TaskContext task) {
        return reportedFacts.others(task.referral());
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
                        .draft(draft.path(WeightQuestion.FIELD), usual)
                        .flatMap(weight -> weightQuestion(task.referral(), weight))
                        .stream()
                        .toList());
    }

    @Override
    public ProcessFacts complete(TaskContext task, SafetyCheck check) {
        Course course = courses.current(task.referral()).orElseThrow();
        Violations violations = new Violations();
        check.check(violations);
        if (violations.isEmpty() && !Boolean.TRUE.equals(check.weightConfirmed())) {
            weightQuestion(task.referral(), check.weightKg()).ifPresent(violations::add);
        }
        boolean overridden = goesOn(task, course, check, violations);
        violations.refuseIfAny();
        Instant now = clock.instant();
        courses.addCheck(course.id(), check, overridden, task.actor().id(), now);
        notes.add(task.referral(), key(), check.note());
        return tell.tell(task.referral(), course, check.outcome(), overridden, now);
    }

    /** @return whether a contraindication is passed over, as a nurse may in a course of an earlier model only */
    private boolean goesOn(TaskContext task, Course course, SafetyCheck check, Violations violations) {
        boolean asks = check.outcome() == SafetyCheck.Outcome.ASK_SPECIALIST;
        if (!WeighReported.isWeighed(check.outcome())) {
            WeighReported.wellFormed(check, violations);
            return false;
        }
        if (models.asksAboutRisks(task)) {
            WeighReported.check(reported(task), check, violations);
        } else {
            WeighReported.checkWithoutPlace(reported(task), check, violations);
        }
        checkFound(task, check, violations);
        boolean canAsk = models.askSpecialist(task);
        SafetyVerdict.Answer answer =
                verdict.of(course.modality(), check.contraindications(), check.product(), check.form());
        PassOverContraindications.refuseBlocked(answer, violations);
        if (asks) {
            violations.addIf(!canAsk, "outcome", CourseFault.EARLIER_MODEL);
            violations.addIf(answer.blocked().isEmpty() && !answer.needsReason(), "outcome", CourseFault.NOTHING_FOUND);
            return false;
        }
        PassOverContraindications.refuseTheNurse(answer, canAsk, violations);
        if (answer.needsReason() && !canAsk) {
            violations.required(check.overrideReason(), "overrideReason");
        }
        return answer.needsReason();
    }

    /** What a specialist found is not gone because nobody ticks it. */
    private void checkFound(TaskContext task, SafetyCheck check, Violations violations) {
        WeighReported.explained(
                check,
                assessments.latest(task.referral()).stream()
                        .flatMap(found -> found.contraindications().stream())
                        .filter(each -> !check.contraindications().contains(each))
                        .map(each -> new Violation("note", CourseFault.FOUND_AT_ASSESSMENT, each))
                        .toList(),
                violations);
    }

    private List<ReportedFact> reported(TaskContext task) {
        return reportedFacts.of(task.referral(), each -> WeighReported.saidBefore(checksBefore(each)));
    }

    /** The first that a reported risk may be: what else it may be, only an examination tells. */
    private static boolean isReported(Contraindication code, List<ReportedFact> facts) {
        return facts.stream()
                .anyMatch(fact -> fact.answer() == Answer.YES && fact.means().indexOf(code) == 0);
    }

    private Optional<Violation> weightQuestion(ReferralId id, @Nullable Measured weight) {
        ReportedBody.Measure reported = reportedFacts.body(id).weight();
        return WeightQuestion.of(weight, checksBefore(id), reported == null ? null : reported.measured());
    }

    private List<PerformedCheck> checksBefore(ReferralId id) {
        return courses.of(id).stream()
                .flatMap(course -> courses.checks(course.id()).stream())
                .toList();
    }
}
