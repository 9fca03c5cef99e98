package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.FiredRule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the tables once more, with the results that came beside the wait, and tells what is new. Nothing is decided by it. */
@Component
class WeighTests {

    /**
     * @param advice with the results
     * @param before what was recommended without
     * @param older results of which a newer one is on record, which counts
     * @param news the rules that fire only with the results, or on another value than at the review
     */
    record Weighed(
            ReviewAdvice.Advice advice,
            ReviewAdvice.Recommendation before,
            List<OlderResult> older,
            List<FiredRule> news) {

        /**
         * The physician hears of any new cause, of a known one whose value is another now, of magnesium that is to be left
         * out, and of any recommendation but to book as was decided.
         */
        boolean isNews() {
            String now = advice.recommendation().decision();
            boolean another = !Objects.equals(now, before.decision())
                    && now != null
                    && !ReviewSubmission.Decision.APPROVE.name().equals(now)
                    && !ReviewSubmission.Decision.APPROVE_AND_TEST.name().equals(now);
            return another || !news.isEmpty();
        }
    }

    private final ReviewAdvice tables;
    private final ResultsOnRecord earlier;

    WeighTests(ReviewAdvice tables, ResultsOnRecord earlier) {
        this.tables = tables;
        this.earlier = earlier;
    }

    Weighed on(ReferralId id, WorkUp results) {
        WorkUp then = earlier.of(id);
        WorkUp counted = results.besides(then);
        ReviewAdvice.Advice before = tables.on(id, then);
        ReviewAdvice.Advice now = tables.on(id, counted);
        Set<String> known = ids(causes(before));
        Set<String> onAnotherValue = onAnotherValue(id, counted, then);
        List<FiredRule> news = causes(now).stream()
                .filter(rule -> !known.contains(rule.id()) || onAnotherValue.contains(rule.id()))
                .collect(Collectors.toList());
        boolean blockedNow = MagnesiumAdvice.BLOCKED.equals(now.magnesium().verdict())
                && !MagnesiumAdvice.BLOCKED.equals(before.magnesium().verdict());
        now.magnesium().rules().stream()
                .filter(rule -> blockedNow
                        || isNewBlock(rule, before.magnesium())
                        || onAnotherValue.contains(rule.id())
                                && !MagnesiumAdvice.ACCEPTABLE.equals(rule.text("verdict")))
                .forEach(news::add);
        return new Weighed(now, before.recommendation(), OlderResult.of(results, then), List.copyOf(news));
    }

    /**
     * The rules that fire on a result that is another than at the review: they would not fire without it. That a rule has
     * fired at the review does not tell how far beyond its limit the value has got since.
     */
    private Set<String> onAnotherValue(ReferralId id, WorkUp counted, WorkUp then) {
        List<Measure> others = Arrays.stream(Measure.values())
                .filter(measure -> counted.isAnotherValue(measure, then))
                .toList();
        if (others.isEmpty()) {
            return Set.of();
        }
        Set<String> fired = new HashSet<>();
        Set<String> now = tables.firing(id, counted);
        others.forEach(measure -> {
            Set<String> without = tables.firing(id, counted.without(measure));
            now.stream().filter(rule -> !without.contains(rule)).forEach(fired::add);
        });
        return fired;
    }

    /** Such as dialysis, where the kidneys had blocked it before. */
    private static boolean isNewBlock(FiredRule rule, MagnesiumAdvice.Verdict before) {
        return MagnesiumAdvice.BLOCKED.equals(rule.text("verdict"))
                && !ids(before.rules()).contains(rule.id());
    }

    private static List<FiredRule> causes(ReviewAdvice.Advice advice) {
        return advice.causes().stream().map(ReviewAdvice.Cause::rule).toList();
    }

    private static Set<String> ids(List<FiredRule> rules) {
        return rules.stream().map(FiredRule::id).collect(Collectors.toSet());
    }
}
