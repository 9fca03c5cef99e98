package clinic.vein.worklist.web;

import clinic.vein.kernel.NotFound;
import clinic.vein.worklist.WorklistFault;

final class NoSuchTask extends NotFound {

    private static final long serialVersionUID = 1L;

    NoSuchTask() {
        super(WorklistFault.TASK_NOT_OPEN);
    }
}
