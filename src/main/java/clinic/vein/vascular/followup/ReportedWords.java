package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.messaging.ClinicDates;
import clinic.vein.messaging.LetterSection;
import clinic.vein.referral.Referral;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import clinic.vein.vascular.assessment.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        List<String> signs = new ArrayList<>();
        addIf(signs, veins.visible(), "visible varicose veins");
        addIf(signs, veins.skinChange(), "skin changes");
        addIf(signs, veins.bleeding() != Veins.Bleeding.NONE, "bleeding from a vein");
        addIf(signs, veins.ulcer() == Veins.Ulcer.OPEN, "an open ulcer");
        addIf(signs, veins.ulcer() == Veins.Ulcer.HEALED, "a healed ulcer");
        addIf(signs, veins.hardPainfulVein(), "a hard, painful vein");
        veins.symptoms().stream().sorted().map(ReportedWords::lower).forEach(signs::add);
        boolean criteria = restlessLegs.urgeToMove()
                && restlessLegs.worseAtRest()
                && restlessLegs.relievedByMovement()
                && restlessLegs.worseInEvening();
        return LetterSection.of(
                "Reason for referral",
                "Referred on " + ClinicDates.day(referral.receivedAt(), clinic.zone()) + ". Reported: "
                        + (signs.isEmpty() ? "no signs of vein disease" : String.join(", ", signs)) + ".",
                criteria
                        ? "The first four diagnostic criteria of restless legs were reported as met."
                        : "The first four diagnostic criteria of restless legs were not all reported as met.");
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

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void addIf(List<String> signs, boolean there, String sign) {
        if (there) {
            signs.add(sign);
        }
    }
}
