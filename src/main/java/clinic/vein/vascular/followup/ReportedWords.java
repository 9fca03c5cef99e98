package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Words;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what the patient reported: why the referral, and how the legs rested before and after. */
@Component
class ReportedWords {

    private final ClinicSettings clinic;

    ReportedWords(ClinicSettings clinic) {
        this.clinic = clinic;
    }

    LetterSection reason(Referral referral, Words words) {
        Veins veins = referral.report().veins();
        RestlessLegs restlessLegs = referral.report().restlessLegs();
        ReportedSigns signs = ReportedSigns.of(veins);
        return LetterSection.of(
                words.of(ClosingText.REASON),
                words.of(ClosingText.REFERRED, words.day(referral.receivedAt(), clinic.zone()), signs.in(words)),
                words.of(criteria(restlessLegs)));
    }

    private static ClosingText criteria(RestlessLegs reported) {
        Set<Answer> answers = EnumSet.of(
                reported.urgeToMove(),
                reported.worseAtRest(),
                reported.relievedByMovement(),
                reported.worseInEvening());
        if (answers.contains(Answer.NO)) {
            return ClosingText.CRITERIA_NOT_MET;
        }
        return answers.equals(EnumSet.of(Answer.YES)) ? ClosingText.CRITERIA_MET : ClosingText.CRITERIA_NOT_KNOWN;
    }

    LetterSection restlessLegs(
            RestlessLegs reported, Assessment assessment, Optional<OutcomeRecord> outcome, Words words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of(ClosingText.AT_REFERRAL),
                score(reported.severity()),
                score(reported.nightsPerWeek()),
                score(reported.irlsTotal())));
        rows.add(List.of(words.of(ClosingText.AT_ASSESSMENT), score(assessment.rlsSeverity()), "–", "–"));
        outcome.ifPresent(review -> rows.add(List.of(
                words.of(ClosingText.AFTER_TREATMENT),
                score(review.rlsSeverity()),
                score(review.nightsPerWeek()),
                score(review.irlsTotal()))));
        return LetterSection.table(
                words.of(ClosingText.RESTLESS_LEGS),
                Stream.of(ClosingText.WHEN, ClosingText.SEVERITY, ClosingText.NIGHTS, ClosingText.IRLS)
                        .map(words::of)
                        .toList(),
                rows);
    }

    private static String score(@Nullable Integer value) {
        return value == null ? "–" : value.toString();
    }
}
