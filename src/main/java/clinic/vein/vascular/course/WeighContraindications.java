package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.SafetyVerdict;
import clinic.vein.vascular.safety.SclerotherapySafety.Weighed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist decides whether a session goes ahead in spite of what the nurse found. */
@Component
class WeighContraindications implements HumanTask<WeighContraindications.Submission> {

    private static final int LONGEST_TEXT = 2000;

    private final Courses courses;
    private final SafetyVerdict verdict;
    private final TellSafety tell;
    private final Notes notes;
    private final Clock clock;

    WeighContraindications(Courses courses, SafetyVerdict verdict, TellSafety tell, Notes notes, Clock clock) {
        this.courses = courses;
        this.verdict = verdict;
        this.tell = tell;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @param outcome to ask the specialist once more is none
     * @param reasons one for each contraindication that is passed over
     * @param reason why the session is postponed or the course stopped
     */
    record Submission(
            SafetyCheck.Outcome outcome,
            List<PassOverContraindications.Reason> reasons,
            @Nullable String reason,
            @Nullable String note) {

        Submission {
            reasons = reasons == null
                    ? List.of()
                    : reasons.stream().filter(Objects::nonNull).toList();
        }
    }

    /** @param safetyCheck the nurse's */
    record View(
            int sessionNumber,
            int planned,
            Modality modality,
            PerformedCheck safetyCheck,
            List<Weighed> weighed,
            List<String> blocked,
            List<Weighed> toWeigh) {}

    @Override
    public CareTask key() {
        return CareTask.WEIGH_CONTRAINDICATIONS;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        Course course = course(task.referral());
        PerformedCheck check = asked(course);
        SafetyVerdict.Answer answer = answer(course, check);
        return new View(
                course.next(),
                course.planned(),
                course.modality(),
                check,
                answer.weighed(),
                answer.blocked(),
                answer.toWeigh());
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Course course = course(task.referral());
        PerformedCheck check = asked(course);
        SafetyVerdict.Answer answer = answer(course, check);
        check(submission, answer);
        boolean overridden = submission.outcome() == SafetyCheck.Outcome.SAFE;
        Instant now = clock.instant();
        SafetyCheck decided = new SafetyCheck(
                submission.outcome(),
                Measured.exactly(Objects.requireNonNull(check.weightKg()), Quantity.BODY_WEIGHT.unit()),
                null,
                check.product(),
                check.form(),
                check.contraindications(),
                overridden ? PassOverContraindications.inWords(answer, submission.reasons()) : null,
                submission.reason(),
                submission.note(),
                List.of());
        courses.addCheck(course.id(), decided, overridden, task.actor().id(), now);
        notes.add(task.referral(), key(), submission.note());
        return tell.tell(task.referral(), course, submission.outcome(), overridden, now);
    }

    private static void check(Submission submission, SafetyVerdict.Answer answer) {
        Violations violations = new Violations();
        violations.required(submission.outcome(), "outcome");
        violations.addIf(
                submission.outcome() == SafetyCheck.Outcome.ASK_SPECIALIST,
                "outcome",
                CourseFault.SPECIALIST_ASKS_SPECIALIST);
        if (submission.outcome() == SafetyCheck.Outcome.SAFE) {
            PassOverContraindications.refuseBlocked(answer, violations);
            PassOverContraindications.check(answer, submission.reasons(), violations);
        } else if (submission.outcome() != null) {
            violations.required(submission.reason(), "reason");
        }
        violations.text(submission.reason(), LONGEST_TEXT, "reason");
        violations.text(submission.note(), LONGEST_TEXT, "note");
        violations.refuseIfAny();
    }

    private Course course(ReferralId id) {
        return courses.current(id).orElseThrow();
    }

    private PerformedCheck asked(Course course) {
        return courses.checks(course.id()).stream()
                .filter(each -> each.outcome() == SafetyCheck.Outcome.ASK_SPECIALIST)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private SafetyVerdict.Answer answer(Course course, PerformedCheck check) {
        return verdict.of(course.modality(), check.contraindications(), check.product(), check.form());
    }
}
