package clinic.vein.workflow.engine.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * One way to take a whole cohort of referrals along the pathway, in rounds: all of them take the same step before any takes the
 * next, so that a clock that everybody shares can be moved in between, where nothing is measured.
 */
interface Contender {

    String name();

    /** A cohort of new referrals; nothing of it is measured. */
    void begin(int referrals, int workers);

    /** Gets the next round ready, which is not measured either; empty once all are closed. */
    Optional<Round> next();

    /** @param works one for each referral that takes part, in no order, by as many workers as there are */
    record Round(Step step, List<Work> works) {}

    /** @param key the task, or the step whose job is due; of the first referral's where they differ */
    record Step(Kind kind, String process, String key) {}

    enum Kind {
        RECEIVED,
        TASK,
        JOB
    }

    interface Work {

        /** @param worker from zero: each has a desk of its own */
        void run(int worker) throws Exception;
    }
}
