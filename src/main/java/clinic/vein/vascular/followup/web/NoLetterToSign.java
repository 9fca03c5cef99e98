package clinic.vein.vascular.followup.web;

import clinic.vein.kernel.NotFound;
import clinic.vein.vascular.followup.FollowUpFault;

final class NoLetterToSign extends NotFound {

    private static final long serialVersionUID = 1L;

    NoLetterToSign() {
        super(FollowUpFault.NO_LETTER_TO_SIGN);
    }
}
