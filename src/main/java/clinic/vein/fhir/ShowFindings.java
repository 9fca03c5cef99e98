package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.course.Consents;
import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.course.Courses;
import clinic.vein.vascular.course.PerformedSession;
import clinic.vein.vascular.followup.FollowUps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.springframework.stereotype.Component;

/** Shows what was found and done to whoever sent the request, as far as a letter has told it. */
@Component
public class ShowFindings {

    private final RequestOutputs outputs;
    private final Assessments assessments;
    private final FollowUps followUps;
    private final Courses courses;
    private final Consents consents;

    ShowFindings(
            RequestOutputs outputs, Assessments assessments, FollowUps followUps, Courses courses, Consents consents) {
        this.outputs = outputs;
        this.assessments = assessments;
        this.followUps = followUps;
        this.courses = courses;
        this.consents = consents;
    }

    public List<Observation> observations(ShownRequest shown) {
        ToldFindings told = told(shown);
        return Stream.concat(LegObservations.of(told).stream(), RestlessLegsObservations.of(told).stream())
                .toList();
    }

    public List<Condition> conditions(ShownRequest shown) {
        return FoundConditions.of(told(shown));
    }

    public List<Procedure> procedures(ShownRequest shown) {
        return SessionResources.of(told(shown));
    }

    public List<MedicationStatement> medicines(ShownRequest shown) {
        return ReportedMedicines.of(shown);
    }

    public List<Consent> consents(ShownRequest shown) {
        return TreatmentConsent.of(told(shown));
    }

    private ToldFindings told(ShownRequest shown) {
        ReferralId referral = shown.sent().referral();
        Optional<Instant> until =
                outputs.toldUntil(shown.sent().account(), shown.sent().id());
        if (until.isEmpty()) {
            return new ToldFindings(shown, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
        }
        Instant letter = until.get();
        return new ToldFindings(
                shown,
                assessments.latest(referral, letter),
                followUps.latestReview(referral, letter),
                courses.of(referral).stream()
                        .map(course -> until(course, letter))
                        .toList(),
                consents.latest(referral, letter));
    }

    private static Course until(Course course, Instant letter) {
        List<PerformedSession> told = course.sessions().stream()
                .filter(session -> !session.at().isAfter(letter))
                .toList();
        return new Course(
                course.id(),
                course.number(),
                course.modality(),
                course.planned(),
                course.startedAt(),
                course.outcome(),
                told);
    }
}
