package clinic.vein.security.limits;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

public final class TriesInMemory implements TryCounts {

    private final Map<String, Count> counts = new HashMap<>();

    @Override
    public synchronized void change(List<String> counters, UnaryOperator<Map<String, Count>> change) {
        Map<String, Count> after = change.apply(counters.stream()
                .filter(counts::containsKey)
                .collect(Collectors.toMap(counter -> counter, counts::get)));
        counters.forEach(counts::remove);
        counts.putAll(after);
    }

    @Override
    public synchronized int forgetBefore(Instant time) {
        int before = counts.size();
        counts.values().removeIf(count -> count.last().isBefore(time));
        return before - counts.size();
    }
}
