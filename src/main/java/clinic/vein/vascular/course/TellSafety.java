package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TreatmentEntry.SafetyChecked;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What timeline and pathway hear of a safety check; a course that must not go on ends with it. */
@Component
class TellSafety {

    private final Courses courses;
    private final Progress progress;

    TellSafety(Courses courses, Progress progress) {
        this.courses = courses;
        this.progress = progress;
    }

    ProcessFacts tell(ReferralId id, Course course, SafetyCheck.Outcome outcome, boolean overridden, Instant now) {
        progress.note(id, new SafetyChecked(Term.of(outcome), overridden));
        if (overridden) {
            progress.note(id, new Overridden(AdviceTable.CONTRAINDICATION));
        }
        ProcessFacts facts = ProcessFacts.of(ProcessVariable.SAFETY_OUTCOME, outcome.name());
        if (outcome != SafetyCheck.Outcome.STOP) {
            return facts;
        }
        courses.end(course.id(), CourseOutcome.STOPPED, now);
        return facts.and(ProcessVariable.COURSE_OUTCOME, CourseOutcome.STOPPED.name())
                .and(ProcessVariable.SESSIONS_DONE, course.done());
    }
}
