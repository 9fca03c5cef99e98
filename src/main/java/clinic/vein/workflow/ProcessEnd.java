package clinic.vein.workflow;

import clinic.vein.kernel.Worded;

/** Why a process was ended from outside, for whoever reads its history. */
enum ProcessEnd implements Worded {
    CALLED_OFF,
    NO_LONGER_OPEN
}
