package clinic.vein.documents;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A document of a referral, without its file.
 *
 * @param name by which whoever sent it knows it; empty where it had none
 * @param size in bytes, of the file as it is kept
 * @param previews how many of its pages were drawn
 * @param sha256 of the file as it is kept
 * @param removedBy who took it off; empty unless it is removed
 * @param withFurtherReport whether it came with a report about a known patient, whose sender nobody has confirmed
 */
public record AttachedDocument(
        DocumentId id,
        ReferralId referral,
        DocumentKind kind,
        FileType type,
        String name,
        int size,
        int pages,
        int previews,
        String sha256,
        DocumentState state,
        Instant attachedAt,
        String attachedBy,
        Role attachedRole,
        Optional<String> removedBy,
        boolean withFurtherReport) {

    public boolean isShown() {
        return state == DocumentState.AVAILABLE;
    }
}
