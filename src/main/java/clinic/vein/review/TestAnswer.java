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
        return new WorkUp(
                null,
                level(by, Measure.FERRITIN),
                level(by, Measure.TRANSFERRIN_SATURATION),
                level(by, Measure.EGFR),
                level(by, Measure.HBA1C),
                level(by, Measure.HAEMOGLOBIN),
                level(by, Measure.TSH),
                new WorkUp.OtherDays(
                        day(by, Measure.FERRITIN),
                        day(by, Measure.TRANSFERRIN_SATURATION),
                        day(by, Measure.EGFR),
                        day(by, Measure.HBA1C),
                        day(by, Measure.HAEMOGLOBIN),
                        day(by, Measure.TSH)),
                dialysis,
                results.stream()
                        .filter(TestResult::confirmed)
                        .map(TestResult::measure)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable Measured level(Map<Measure, TestResult> by, Measure measure) {
        TestResult result = by.get(measure);
        return result == null ? null : result.level();
    }

    private static @Nullable LocalDate day(Map<Measure, TestResult> by, Measure measure) {
        TestResult result = by.get(measure);
        return result == null ? null : result.takenOn();
    }
}
