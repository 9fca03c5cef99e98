package clinic.vein.security.limits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Failed tries, wherever all of the clinic's applications count them together. */
public interface TryCounts {

    record Count(int number, Instant last) {}

    /**
     * Changes the counts of those counters, one caller after another; those of others are not held up.
     *
     * @param change gets the counts there are, and answers with those there shall be; when it throws, nothing changes
     */
    void change(List<String> counters, UnaryOperator<Map<String, Count>> change);

    /** @return how many */
    int forgetBefore(Instant time);
}
