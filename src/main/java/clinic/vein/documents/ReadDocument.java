package clinic.vein.documents;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.documents.file.Preview;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.Referrals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows documents to whoever looks after the patient; each look is on record before anything is shown. */
@Component
public class ReadDocument {

    private final Documents documents;
    private final Referrals referrals;
    private final CareTeam careTeam;
    private final RecordsRead recordsRead;

    ReadDocument(Documents documents, Referrals referrals, CareTeam careTeam, RecordsRead recordsRead) {
        this.documents = documents;
        this.referrals = referrals;
        this.careTeam = careTeam;
        this.recordsRead = recordsRead;
    }

    /** A document and its file. */
    public record Whole(AttachedDocument document, String reference, byte[] content) {}

    /** Those that were removed too, without their names. */
    public List<AttachedDocument> list(ReferralId referral) {
        referrals.get(referral);
        recordsRead.read(AuditAction.DOCUMENTS_LISTED, referral, careTeam.required(referral), null);
        return documents.of(referral);
    }

    /** @throws Overtaken of one that is in quarantine, refused or removed */
    public Whole whole(ReferralId referral, DocumentId id) {
        AttachedDocument document = look(referral, id, id.toString());
        return new Whole(
                document,
                referrals.get(referral).reference().value(),
                documents.file(id).orElseThrow(NoSuchDocument::new));
    }

    /** @param page from 1 */
    public Preview preview(ReferralId referral, DocumentId id, int page) {
        look(referral, id, id + " " + page);
        return documents.preview(id, page).orElseThrow(NoSuchDocument::new);
    }

    private AttachedDocument look(ReferralId referral, DocumentId id, String subject) {
        referrals.get(referral);
        Why why = careTeam.required(referral);
        AttachedDocument document = documents
                .find(id)
                .filter(each -> each.referral().equals(referral))
                .orElseThrow(NoSuchDocument::new);
        if (!document.isShown()) {
            throw new Overtaken(DocumentFault.NOT_SHOWN, document.state());
        }
        recordsRead.read(AuditAction.DOCUMENT_READ, referral, why, subject);
        return document;
    }
}
