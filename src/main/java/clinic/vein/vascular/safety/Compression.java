package clinic.vein.vascular.safety;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.vascular.legs.CompressionConcern;
import clinic.vein.vascular.legs.Leg;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the clinic's table whether a leg may be compressed. */
@Component
public class Compression {

    private final Decisions decisions;

    Compression(Decisions decisions) {
        this.decisions = decisions;
    }

    /** From the most restrictive to the least. */
    public enum Verdict {
        /** Not at all. */
        NONE,
        /** Only as a specialist directs. */
        SPECIALIST,
        /** At most 20 mmHg. */
        MILD,
        ALLOWED;

        public boolean mayBeOffered() {
            return this == MILD || this == ALLOWED;
        }
    }

    record Reason(String text, String rule, String source) {}

    public record Answer(Leg leg, @Nullable BigDecimal abpi, Verdict verdict, List<Reason> reasons) {}

    /** @param abpi null where it was not measured */
    public Answer of(Leg leg, @Nullable BigDecimal abpi, Collection<CompressionConcern> concerns) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("abpi", abpi == null ? null : abpi.doubleValue());
        facts.put(
                "concerns",
                concerns.stream().filter(Objects::nonNull).map(Enum::name).toList());
        List<FiredRule> fired = decisions.evaluate("Compression", facts).own();
        Verdict strictest = fired.stream()
                .map(rule -> Verdict.valueOf(rule.requiredText("verdict")))
                .min(Verdict::compareTo)
                .orElse(Verdict.NONE);
        return new Answer(
                leg,
                abpi,
                strictest,
                fired.stream()
                        .map(rule -> new Reason(rule.requiredText("advice"), rule.id(), rule.source()))
                        .toList());
    }
}
