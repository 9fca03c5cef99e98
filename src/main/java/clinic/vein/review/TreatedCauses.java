package clinic.vein.review;

import clinic.vein.kernel.Worded;
import clinic.vein.kernel.Words;
import clinic.vein.messaging.Said;
import clinic.vein.review.ReviewAdvice.Cause;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is treated first, as patient and practice are told: a medicine by its name, since people take several, and never
 * without the request to go on taking it until the prescriber decides.
 */
final class TreatedCauses implements Said {

    enum Word implements Worded {
        /** The medicines. */
        NAMED_MEDICINE
    }

    private final Set<ReviewSubmission.Cause> chosen;
    private final List<String> medicines;

    /** @param found what the tables say, of which the medicines are named that they treat first, or else all of them */
    TreatedCauses(Set<ReviewSubmission.Cause> chosen, List<Cause> found) {
        this.chosen = chosen;
        boolean first = found.stream().anyMatch(cause -> isKnown(cause) && cause.treatFirst());
        this.medicines = found.stream()
                .filter(cause -> isKnown(cause) && (cause.treatFirst() || !first))
                .map(Cause::named)
                .distinct()
                .toList();
    }

    private static boolean isKnown(Cause cause) {
        return cause.named() != null && !cause.flag().equals(MedicineCauses.NOT_LOOKED_UP);
    }

    @Override
    public String in(Words words) {
        return chosen.stream().sorted().map(cause -> word(cause, words)).collect(Collectors.joining(", "));
    }

    private String word(ReviewSubmission.Cause cause, Words words) {
        return cause == ReviewSubmission.Cause.MEDICINE && !medicines.isEmpty()
                ? words.of(Word.NAMED_MEDICINE, words.list(medicines))
                : words.plain(cause);
    }
}
