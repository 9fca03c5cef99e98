package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.FiredRule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the tables once more, with the results that came beside the wait, and tells what is new. Nothing is decided by it. */
@Component
class WeighTests {

    private static final String MAGNESIUM_BLOCKED = "BLOCK";

    /**
     * @param advice with the results
     * @param before what was recommended without
     * @param news the rules that fire only with the results
     */
    record Weighed(ReviewAdvice.Advice advice, ReviewAdvice.Recommendation before, List<FiredRule> news) {

        /**
         * The physician hears of any new cause, of magnesium that is to be left out, and of any recommendation but to book as
         * was decided.
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
    private final StoredWorkUp earlier;

    WeighTests(ReviewAdvice tables, StoredWorkUp earlier) {
        this.tables = tables;
        this.earlier = earlier;
    }

    Weighed on(ReferralId id, WorkUp results) {
        WorkUp then = earlier.ofLastReview(id);
        ReviewAdvice.Advice before = tables.on(id, then);
        ReviewAdvice.Advice now = tables.on(id, results.besides(then));
        Set<String> known =
                before.causes().stream().map(each -> each.rule().id()).collect(Collectors.toSet());
        List<FiredRule> news = now.causes().stream()
                .map(ReviewAdvice.Cause::rule)
                .filter(rule -> !known.contains(rule.id()))
                .collect(Collectors.toList());
        if (MAGNESIUM_BLOCKED.equals(now.magnesium().verdict())
                && !MAGNESIUM_BLOCKED.equals(before.magnesium().verdict())) {
            news.addAll(now.magnesium().rules());
        }
        return new Weighed(now, before.recommendation(), List.copyOf(news));
    }
}
