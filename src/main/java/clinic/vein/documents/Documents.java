package clinic.vein.documents;

import clinic.vein.documents.file.ExaminedFile;
import clinic.vein.documents.file.Preview;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of documents. The file stands beside what is known of it, in one transaction: both or neither. */
public interface Documents {

    /** How much a referral has already. */
    record Total(int files, long bytes) {}

    /** @param key by which whoever sends it knows its request again; null without one */
    void add(
            DocumentId id,
            ReferralId referral,
            DocumentKind kind,
            ExaminedFile file,
            Instant at,
            Actor by,
            @Nullable String key,
            boolean withFurtherReport);

    Optional<AttachedDocument> find(DocumentId id);

    /** Oldest first. */
    List<AttachedDocument> of(ReferralId referral);

    /** The same file, where it is on the referral and neither removed nor infected. */
    Optional<AttachedDocument> same(ReferralId referral, String sentSha256);

    /** What was attached by this key before. */
    Optional<AttachedDocument> byKey(String account, String key);

    /** Whether it is of that file, as it was sent. */
    boolean isOfSent(DocumentId id, String sentSha256);

    /** Of what came with further reports, or of all else. */
    Total total(ReferralId referral, boolean withFurtherReport);

    /** Somebody who is known sent the same file: it is no longer one of a further report alone. */
    void confirmSender(DocumentId id);

    /** Empty where it is gone. */
    Optional<byte[]> file(DocumentId id);

    /** @param page from 1 */
    Optional<Preview> preview(DocumentId id, int page);

    /** @return false where somebody else has removed it */
    boolean remove(DocumentId id, RemovalReason reason, Instant at, String by);

    /** Files of documents that were removed before then, unless the record is on hold. */
    int forgetRemoved(Instant before);
}
