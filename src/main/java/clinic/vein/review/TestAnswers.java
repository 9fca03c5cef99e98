package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import java.util.List;

/** The store of what came of blood tests that were asked for. */
public interface TestAnswers {

    void add(ReferralId id, TestAnswer answer);

    /** Newest first. */
    List<TestAnswer> of(ReferralId id);
}
