package clinic.vein.scheduling;

import clinic.vein.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What a patient needs, in one line. */
final class SaidNeeds {

    private SaidNeeds() {}

    /** Null where nothing is known to be needed. */
    static @Nullable String in(Words words, PatientNeeds known) {
        if (known.needed().isEmpty()) {
            return null;
        }
        String list = words.list(known.needed().stream()
                .map(need -> need == SlotNeed.INTERPRETER && known.language() != null
                        ? words.of(FeedWord.INTERPRETER_FOR, known.language())
                        : words.of(need))
                .toList());
        return words.of(FeedWord.NEEDS, list);
    }
}
