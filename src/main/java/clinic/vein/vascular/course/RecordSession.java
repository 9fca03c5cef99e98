package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.FiredRule;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TreatmentEntry.ComplicationRecorded;
import clinic.vein.referral.timeline.TreatmentEntry.SessionRecorded;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.ComplicationFrequencies;
import clinic.vein.vascular.safety.DoseLimit;
import clinic.vein.vascular.safety.DoseLimits;
import clinic.vein.vascular.safety.DosePolicy;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist records a session. */
@Component
class RecordSession implements HumanTask<SessionRecord> {

    private final Courses courses;
    private final DoseLimits doseLimits;
    private final SessionAdvice advice;
    private final ComplicationFrequencies frequencies;
    private final CourseModels models;
    private final ComplicationUrgency urgencies;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    RecordSession(
            Courses courses,
            DoseLimits doseLimits,
            SessionAdvice advice,
            ComplicationFrequencies frequencies,
            CourseModels models,
            ComplicationUrgency urgencies,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.courses = courses;
        this.doseLimits = doseLimits;
        this.advice = advice;
        this.frequencies = frequencies;
        this.models = models;
        this.urgencies = urgencies;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @param safetyCheck the one before this session
     * @param veins without those that nothing is injected into, where something is
     * @param frequencyRules where the frequencies beside the complications come from
     */
    record View(
            int sessionNumber,
            int planned,
            Modality modality,
            @Nullable BigDecimal weightKg,
            List<Limit> limits,
            List<DosePolicy.Left> left,
            @Nullable PerformedCheck safetyCheck,
            List<Vein> veins,
            List<Leg> legs,
            List<ComplicationFrequencies.Choice> complications,
            List<FiredRule> frequencyRules) {}

    /** @param maxMg for this patient's weight */
    record Limit(
            Sclerosant product,
            SclerosantForm form,
            BigDecimal percent,
            List<Vein> veins,
            @Nullable BigDecimal maxMgPerKg,
            @Nullable BigDecimal maxMg,
            @Nullable BigDecimal maxMlPerSession,
            @Nullable String perInjection,
            String source) {}

    @Override
    public CareTask key() {
        return CareTask.RECORD_SESSION;
    }

    @Override
    public Class<SessionRecord> submission() {
        return SessionRecord.class;
    }

    @Override
    public Object show(TaskContext task) {
        Course course = courses.current(task.referral()).orElseThrow();
        BigDecimal weightKg = advice.weightKg(course);
        return new View(
                course.next(),
                course.planned(),
                course.modality(),
                weightKg,
                doseLimits.all().stream().map(limit -> limit(limit, weightKg)).toList(),
                advice.on(task.referral(), course, List.of(), null).left(),
                courses.safeCheck(course.id()).orElse(null),
                Arrays.stream(Vein.values())
                        .filter(vein -> vein != Vein.DEEP || !course.modality().isSclerotherapy())
                        .toList(),
                Arrays.asList(Leg.values()),
                frequencies.choices(Complication.offered()),
                frequencies.rules(Complication.offered()));
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        return advice.on(
                task.referral(),
                courses.current(task.referral()).orElseThrow(),
                SessionDraft.treatments(draft),
                SessionDraft.nextSessionAfterDays(draft));
    }

    @Override
    public ProcessFacts complete(TaskContext task, SessionRecord session) {
        Course course = courses.current(task.referral()).orElseThrow();
        BigDecimal weightKg =
                courses.safeCheck(course.id()).map(PerformedCheck::weightKg).orElseThrow();
        Violations violations = new Violations();
        session.check(violations, course, models.askSpecialist(task));
        violations.refuseIfAny();
        SessionAdvice.Advice said =
                advice.on(task.referral(), course, session.treatments(), session.nextSessionAfterDays());
        PassedLimits passed = said.passed();
        boolean reasoned =
                session.overrideReason() != null && !session.overrideReason().isBlank();
        said.problems().stream()
                .filter(each -> each.never() || !reasoned)
                .forEach(each -> violations.add(each.violation()));
        if (passed.any()) {
            violations.required(session.overrideReason(), "overrideReason");
        }
        violations.refuseIfAny();

        Instant now = clock.instant();
        int number = course.next();
        courses.addSession(
                course.id(), number, session, weightKg, passed, task.actor().id(), now);
        progress.note(task.referral(), new SessionRecorded(number, course.planned(), passed.tables()));
        passed.tables().forEach(table -> progress.note(task.referral(), new Overridden(table)));
        session.complications()
                .forEach(each -> progress.note(task.referral(), new ComplicationRecorded(Term.of(each), null, null)));
        notes.add(task.referral(), key(), session.note());
        return facts(task.referral(), course, session, now);
    }

    private ProcessFacts facts(ReferralId id, Course course, SessionRecord session, Instant now) {
        ProcessFacts facts = ProcessFacts.of(
                        ProcessVariable.SESSION_OUTCOME, session.outcome().name())
                .and(ProcessVariable.SESSIONS_DONE, course.next())
                .and(ProcessVariable.COMPLICATION, !session.complications().isEmpty());
        if (!session.complications().isEmpty()) {
            facts = facts.and(
                    ProcessVariable.SESSION_COMPLICATION_URGENCY,
                    urgencies.of(id, session.complications()).name());
        }
        if (session.outcome() == SessionRecord.Outcome.CONTINUE && course.next() < course.planned()) {
            return facts;
        }
        CourseOutcome outcome =
                session.outcome() == SessionRecord.Outcome.STOP ? CourseOutcome.STOPPED : CourseOutcome.FINISHED;
        courses.end(course.id(), outcome, now);
        return facts.and(ProcessVariable.COURSE_OUTCOME, outcome.name());
    }

    private static Limit limit(DoseLimit limit, @Nullable BigDecimal weightKg) {
        @Nullable
        BigDecimal maxMg = limit.maxMgPerKg() == null || weightKg == null
                ? null
                : DosePolicy.limitMg(limit.maxMgPerKg(), weightKg);
        return new Limit(
                limit.product(),
                limit.form(),
                limit.percent(),
                limit.veins(),
                limit.maxMgPerKg(),
                maxMg,
                limit.maxMlPerSession(),
                limit.perInjection(),
                limit.source());
    }
}
