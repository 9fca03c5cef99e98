package clinic.vein.links;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.UUID;

/** Makes the links that a message holds, within the transaction that writes it. */
@FunctionalInterface
public interface IssueLink {

    /**
     * @param until when it can be used no longer
     * @return the address, with a place where the secret belongs: it is put in when the message goes out, so that whoever
     *     reads the message here cannot act for the patient
     */
    String issue(ReferralId id, LinkPurpose purpose, UUID subject, Instant until);
}
