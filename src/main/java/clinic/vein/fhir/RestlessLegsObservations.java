package clinic.vein.fhir;

import clinic.vein.referral.Answer;
import clinic.vein.referral.RestlessLegs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Restless legs as they were reported, before treatment and after: the diagnostic criteria, the clinic's own rating of 0 to
 * 10, nights in a week, and a total of the IRLS where somebody took one.
 */
final class RestlessLegsObservations {

    private static final String NOT_ASKED = "not-asked";

    private final ToldFindings told;
    private final List<Observation> all = new ArrayList<>();

    private RestlessLegsObservations(ToldFindings told) {
        this.told = told;
    }

    static List<Observation> of(ToldFindings told) {
        RestlessLegsObservations found = new RestlessLegsObservations(told);
        ShownRequest shown = told.shown();
        RestlessLegs reported = shown.referral().report().restlessLegs();
        Instant asked = shown.sent().authoredAt();
        found.criteria(reported, asked);
        found.rating(FindingCode.RLS_SEVERITY, reported.severity(), "reported", asked);
        found.rating(FindingCode.NIGHTS_PER_WEEK, reported.nightsPerWeek(), "reported", asked);
        found.rated(FindingCode.IRLS_TOTAL, reported.irlsTotal(), "reported", asked);
        told.assessment()
                .ifPresent(assessment ->
                        found.rating(FindingCode.RLS_SEVERITY, assessment.rlsSeverity(), "before", assessment.at()));
        told.outcome().ifPresent(review -> {
            found.rating(FindingCode.RLS_SEVERITY, review.rlsSeverity(), "after", review.at());
            found.rating(FindingCode.NIGHTS_PER_WEEK, review.nightsPerWeek(), "after", review.at());
            found.rated(FindingCode.IRLS_TOTAL, review.irlsTotal(), "after", review.at());
        });
        return found.all;
    }

    private void criteria(RestlessLegs reported, Instant at) {
        Observation criteria = FindingObservation.of(
                told, FindingCode.RLS_CRITERIA, FindingCode.RLS_CRITERIA.code(), FindingObservation.SURVEY, at);
        answer(criteria, FindingCode.RLS_URGE, reported.urgeToMove());
        answer(criteria, FindingCode.RLS_REST, reported.worseAtRest());
        answer(criteria, FindingCode.RLS_MOVEMENT, reported.relievedByMovement());
        answer(criteria, FindingCode.RLS_EVENING, reported.worseInEvening());
        all.add(criteria);
    }

    private static void answer(Observation criteria, FindingCode code, Answer answer) {
        FindingObservation.component(
                criteria,
                code,
                answer.isOpen() ? null : new BooleanType(answer.isYes()),
                answer == Answer.UNKNOWN ? "asked-unknown" : NOT_ASKED);
    }

    private void rating(FindingCode code, @Nullable Integer value, String when, Instant at) {
        Observation rating = FindingObservation.of(told, code, code.code() + "." + when, FindingObservation.SURVEY, at);
        if (value == null) {
            rating.setDataAbsentReason(FindingObservation.absent(NOT_ASKED));
        } else {
            rating.setValue(new IntegerType(value));
        }
        all.add(rating);
    }

    /** Few take one: without it there is nothing to say. */
    private void rated(FindingCode code, @Nullable Integer value, String when, Instant at) {
        if (value != null) {
            rating(code, value, when, at);
        }
    }
}
