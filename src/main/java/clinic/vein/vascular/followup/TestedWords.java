package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Words;
import clinic.vein.messaging.LetterSection;
import clinic.vein.review.TestAnswer;
import clinic.vein.review.TestAnswers;
import clinic.vein.review.TestResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words what came of the blood tests that were asked for beside the wait. */
@Component
class TestedWords {

    private final TestAnswers answers;
    private final ClinicSettings clinic;

    TestedWords(TestAnswers answers, ClinicSettings clinic) {
        this.answers = answers;
        this.clinic = clinic;
    }

    /** Empty where none were asked for, or nobody has answered. */
    Optional<LetterSection> bloodTests(ReferralId id, Words words) {
        List<TestAnswer> found = answers.of(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> rows = found.stream()
                .flatMap(answer -> answer.results().stream())
                .map(result -> row(result, words))
                .toList();
        return Optional.of(new LetterSection(
                words.of(ClosingText.BLOOD_TESTS),
                found.stream().map(answer -> said(answer, words)).toList(),
                rows.isEmpty()
                        ? List.of()
                        : Stream.of(ClosingText.TEST, ClosingText.RESULT, ClosingText.TAKEN_ON)
                                .map(words::of)
                                .toList(),
                rows));
    }

    private String said(TestAnswer answer, Words words) {
        String day = words.day(answer.at(), clinic.zone());
        return answer.outcome() == TestAnswer.Outcome.RESULTS
                ? words.of(ClosingText.BLOOD_TESTED, day)
                : words.of(ClosingText.BLOOD_NOT_TESTED, day, words.of(answer.outcome()));
    }

    private static List<String> row(TestResult result, Words words) {
        return List.of(
                words.of(result.measure()),
                result.level().bound().sign() + words.number(result.level().value()) + " "
                        + result.level().unit(),
                result.takenOn() == null ? "–" : words.day(result.takenOn()));
    }
}
