package clinic.vein.messaging.web;

import clinic.vein.kernel.NotFound;

final class NoSuchLetter extends NotFound {

    private static final long serialVersionUID = 1L;

    NoSuchLetter() {
        super("no.such.letter", "There is no such letter.");
    }
}
