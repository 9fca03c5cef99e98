package clinic.vein.links;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the links that a message holds, within the transaction that writes it. */
@FunctionalInterface
public interface IssueLink {

    /**
     * @param until when it can be used no longer
     * @param language of the page that it leads to
     * @return the address, with a place where the secret belongs: it is put in when the message goes out, so that whoever
     *     reads the message here cannot act for the patient
     */
    String issue(ReferralId id, LinkPurpose purpose, UUID subject, Instant until, Language language);

    /** One link for each of the purposes, about the same thing. */
    default Map<LinkPurpose, String> issueEach(
            ReferralId id, Set<LinkPurpose> purposes, UUID subject, Instant until, Language language) {
        return purposes.stream()
                .collect(
                        Collectors.toMap(Function.identity(), purpose -> issue(id, purpose, subject, until, language)));
    }
}
