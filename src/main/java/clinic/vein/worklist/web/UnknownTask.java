package clinic.vein.worklist.web;

import clinic.vein.kernel.NotFound;

/** An open task that only another version of the models knows: it is listed, but has nothing to show. */
final class UnknownTask extends NotFound {

    private static final long serialVersionUID = 1L;

    UnknownTask() {
        super("unknown.task", "This task is of another version of the process. An administrator must be told of it.");
    }
}
