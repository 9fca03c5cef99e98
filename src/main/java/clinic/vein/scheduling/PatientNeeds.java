package clinic.vein.scheduling;

import clinic.vein.referral.Answer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is known to need of every time.
 *
 * @param answers whoever was not asked about a need is not in it
 * @param language for which an interpreter is needed, as somebody wrote it; null where it was not said, or none is
 */
public record PatientNeeds(
        Map<SlotNeed, Answer> answers, @Nullable String language) {

    static final PatientNeeds NOT_ASKED = new PatientNeeds(Map.of(), null);

    public PatientNeeds {
        answers = answers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(answers));
    }

    Answer of(SlotNeed need) {
        return answers.getOrDefault(need, Answer.NOT_ASKED);
    }

    /** Those that were said to be needed, in their order. */
    public Set<SlotNeed> needed() {
        return Arrays.stream(SlotNeed.values())
                .filter(need -> of(need).isYes())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SlotNeed.class)));
    }

    /**
     * What is needed with what is being said now. Only who was asked needs something no longer.
     *
     * @param ticked what the patient needs
     * @param asked whether what is not ticked is not needed
     */
    Set<SlotNeed> with(Set<SlotNeed> ticked, boolean asked) {
        Set<SlotNeed> all = asked ? EnumSet.noneOf(SlotNeed.class) : needed();
        all.addAll(ticked);
        return all;
    }
}
