package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.messaging.ClinicDates;
import clinic.vein.messaging.LetterSection;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Referral;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import clinic.vein.vascular.assessment.Assessment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says in words what the patient reported: why the referral, and how the legs rested before and after. */
@Component
class ReportedWords {

    private final ClinicSettings clinic;

    ReportedWords(ClinicSettings clinic) {
        this.clinic = clinic;
    }

    LetterSection reason(Referral referral) {
        Veins veins = referral.report().veins();
        RestlessLegs restlessLegs = referral.report().restlessLegs();
        ReportedSigns signs = ReportedSigns.of(veins);
        return LetterSection.of(
                "Reason for referral",
                "Referred on " + ClinicDates.day(referral.receivedAt(), clinic.zone()) + ". Reported: "
                        + signs.inWords() + ".",
                criteria(restlessLegs));
    }

    private static String criteria(RestlessLegs reported) {
        Set<Answer> answers = EnumSet.of(
                reported.urgeToMove(),
                reported.worseAtRest(),
                reported.relievedByMovement(),
                reported.worseInEvening());
        if (answers.contains(Answer.NO)) {
            return "The first four diagnostic criteria of restless legs were not all reported as met.";
        }
        return answers.equals(EnumSet.of(Answer.YES))
                ? "The first four diagnostic criteria of restless legs were reported as met."
                : "Whether all of the first four diagnostic criteria of restless legs are met was not known at referral.";
    }

    LetterSection restlessLegs(RestlessLegs reported, Assessment assessment, Optional<OutcomeRecord> outcome) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "At referral",
                score(reported.severity()),
                score(reported.nightsPerWeek()),
                score(reported.irlsTotal())));
        rows.add(List.of("At assessment", score(assessment.rlsSeverity()), "–", "–"));
        outcome.ifPresent(review -> rows.add(List.of(
                "After treatment",
                score(review.rlsSeverity()),
                score(review.nightsPerWeek()),
                score(review.irlsTotal()))));
        return LetterSection.table(
                "Restless legs", List.of("When", "Severity, 0 to 10", "Nights a week", "IRLS total, 0 to 40"), rows);
    }

    private static String score(Integer value) {
        return value == null ? "–" : value.toString();
    }
}
