package clinic.vein.fhir;

import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.course.ConsentRecord;
import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.followup.OutcomeRecord;
import java.util.List;
import java.util.Optional;

/**
 * What the sender of a request may read of the findings: what came with the request, and what a closing letter has told the
 * practice. Until that went, and of what was found after it, nothing.
 */
record ToldFindings(
        ShownRequest shown,
        Optional<Assessment> assessment,
        Optional<OutcomeRecord> outcome,
        List<Course> courses,
        Optional<ConsentRecord> consent) {

    /** Of one kind, and of this request. */
    String id(String what) {
        return shown.sent().id() + "." + what;
    }
}
