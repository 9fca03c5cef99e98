package clinic.vein.worklist.web;

import clinic.vein.kernel.NotFound;

final class NoSuchTask extends NotFound {

    private static final long serialVersionUID = 1L;

    NoSuchTask() {
        super("no.such.task", "This task is not open.");
    }
}
