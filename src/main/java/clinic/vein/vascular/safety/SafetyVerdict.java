package clinic.vein.vascular.safety;

import clinic.vein.vascular.safety.SclerotherapySafety.Verdict;
import clinic.vein.vascular.safety.SclerotherapySafety.Weighed;
import java.util.Collection;
import java.util.List;
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
     * @param needsReason whether going on needs a recorded reason
     */
    public record Answer(List<Weighed> weighed, List<String> blocked, boolean needsReason) {}

    public List<Weighed> all(Modality modality) {
        return safety.all(InjectionPlan.of(modality, null, null));
    }

    public Answer of(Modality modality, Collection<Contraindication> found, Sclerosant product, SclerosantForm form) {
        List<Weighed> weighed = safety.weigh(found, InjectionPlan.of(modality, product, form));
        boolean injected = modality.isSclerotherapy() || product != null;
        List<String> blocked = weighed.stream()
                .filter(each -> injected && each.is(Verdict.ABSOLUTE))
                .map(Weighed::label)
                .toList();
        boolean needsReason =
                weighed.stream().anyMatch(each -> each.is(Verdict.RELATIVE) || !injected && each.is(Verdict.ABSOLUTE));
        return new Answer(weighed, blocked, needsReason);
    }
}
