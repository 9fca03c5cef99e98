package clinic.vein.review;

import clinic.vein.kernel.Worded;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.process.FiredRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of the blood tests that a physician asked for beside the wait.
 *
 * @param results empty unless they came
 * @param dialysis whether it was said with them that the patient is on dialysis
 * @param reason why there are none; what else was said where there are
 * @param recommendedBefore what the tables recommend without these results
 * @param recommended what they recommend with them
 * @param news what the tables say of the results that they did not say without
 * @param tellsPhysician whether the physician is told, as there is something new or nobody else would read it
 */
public record TestAnswer(
        Instant at,
        String by,
        Outcome outcome,
        List<TestResult> results,
        @Nullable Boolean dialysis,
        @Nullable String reason,
        @Nullable String recommendedBefore,
        @Nullable String recommended,
        List<FiredRule> news,
        boolean tellsPhysician) {

    public enum Outcome implements Worded {
        RESULTS,
        NOT_DONE,
        REFUSED,
        NO_ANSWER
    }

    public TestAnswer {
        results = List.copyOf(results);
        news = List.copyOf(news);
    }

    /** The results as of a work-up. */
    WorkUp workUp() {
        Map<Measure, TestResult> by = results.stream()
                .collect(Collectors.toMap(TestResult::measure, Function.identity(), (one, other) -> one));
        return WorkUp.of(
                null,
                measure -> level(by.get(measure)),
                measure -> day(by.get(measure)),
                dialysis,
                measure -> isConfirmed(by.get(measure)));
    }

    private static @Nullable Measured level(@Nullable TestResult result) {
        return result == null ? null : result.level();
    }

    private static @Nullable LocalDate day(@Nullable TestResult result) {
        return result == null ? null : result.takenOn();
    }

    private static boolean isConfirmed(@Nullable TestResult result) {
        return result != null && result.confirmed();
    }
}
