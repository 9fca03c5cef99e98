package clinic.vein.vascular.followup.web;

import clinic.vein.kernel.NotFound;

final class NoLetterToSign extends NotFound {

    private static final long serialVersionUID = 1L;

    NoLetterToSign() {
        super("no.such.letter", "This is not an open task with a letter to sign.");
    }
}
