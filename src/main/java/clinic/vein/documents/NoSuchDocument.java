package clinic.vein.documents;

import clinic.vein.kernel.NotFound;

/** There is no such document, or not on this referral. */
public final class NoSuchDocument extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchDocument() {
        super(DocumentFault.NO_SUCH_DOCUMENT);
    }
}
