package clinic.vein.checking;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of what the clinic asked patients and practices. */
public interface InformationRequests {

    /** @param answerBy null until the question was sent */
    record InformationRequest(
            long number,
            List<String> missing,
            String question,
            @Nullable Instant answerBy) {

        /** What can be said in words: a photograph is sent. */
        public List<String> toBeTold() {
            return missing.stream()
                    .filter(each -> !each.equals(CheckReferral.Missing.PHOTOGRAPH.name()))
                    .toList();
        }

        public boolean asksForPhotograph() {
            return missing.contains(CheckReferral.Missing.PHOTOGRAPH.name());
        }
    }

    void ask(ReferralId id, List<String> missing, String question);

    /** The newest question that has no answer yet. */
    Optional<InformationRequest> open(ReferralId id);

    void expectAnswer(long number, Instant answerBy);

    void answered(ReferralId id, Instant at);
}
