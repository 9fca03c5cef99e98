package clinic.vein.workflow.engine;

import clinic.vein.kernel.Worded;

/** Why the engine does not do what somebody asks of it. */
enum ActOnEngine implements Worded {
    CLOSED,
    ADMINISTRATORS_ALONE,
    ONE_JOB_AGAIN,
    PASSWORD_TOO_OFTEN
}
