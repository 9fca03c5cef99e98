package clinic.vein.worklist.web;

import clinic.vein.kernel.NotFound;
import clinic.vein.worklist.WorklistFault;

/** An open task that only another version of the models knows: it is listed, but has nothing to show. */
final class UnknownTask extends NotFound {

    private static final long serialVersionUID = 1L;

    UnknownTask() {
        super(WorklistFault.UNKNOWN_TASK);
    }
}
