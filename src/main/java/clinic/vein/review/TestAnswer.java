package clinic.vein.review;

import clinic.vein.kernel.Worded;
import clinic.vein.process.FiredRule;
import java.time.Instant;
import java.util.List;
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
 * @param tellsPhysician whether the physician is told, as there is something new
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
}
