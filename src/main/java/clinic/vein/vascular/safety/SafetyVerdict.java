package clinic.vein.vascular.safety;

import clinic.vein.vascular.safety.SclerotherapySafety.Verdict;
import clinic.vein.vascular.safety.SclerotherapySafety.Weighed;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What contraindications mean for a session. The sources speak of sclerotherapy: where nothing is to be injected, they
 * rule nothing out, and going on in spite of them needs a reason.
 */
@Component
public class SafetyVerdict {

    private final SclerotherapySafety safety;

    SafetyVerdict(SclerotherapySafety safety) {
        this.safety = safety;
    }

    /**
     * @param weighed each contraindication with what the sources say
     * @param blocked what rules the session out
     * @param toWeigh what a specialist may pass over with a recorded reason for each
     */
    public record Answer(List<Weighed> weighed, List<String> blocked, List<Weighed> toWeigh) {

        /** Whether going on needs a recorded reason. */
        @JsonProperty
        public boolean needsReason() {
            return !toWeigh.isEmpty();
        }
    }

    public List<Weighed> all(Modality modality) {
        return safety.all(InjectionPlan.of(modality, null, null));
    }

    public Answer of(
            Modality modality,
            Collection<Contraindication> found,
            @Nullable Sclerosant product,
            @Nullable SclerosantForm form) {
        List<Weighed> weighed = safety.weigh(found, InjectionPlan.of(modality, product, form));
        boolean injected = modality.isSclerotherapy() || product != null;
        List<String> blocked = weighed.stream()
                .filter(each -> injected && each.is(Verdict.ABSOLUTE))
                .map(Weighed::label)
                .toList();
        List<Weighed> toWeigh = weighed.stream()
                .filter(each -> each.is(Verdict.RELATIVE) || !injected && each.is(Verdict.ABSOLUTE))
                .toList();
        return new Answer(weighed, blocked, toWeigh);
    }
}
