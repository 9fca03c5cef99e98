package clinic.vein.messaging.web;

import clinic.vein.kernel.NotFound;
import clinic.vein.messaging.MessagingFault;

final class NoSuchLetter extends NotFound {

    private static final long serialVersionUID = 1L;

    NoSuchLetter() {
        super(MessagingFault.NO_SUCH_LETTER);
    }
}
