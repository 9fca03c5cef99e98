package clinic.vein.security.access;

import clinic.vein.kernel.Worded;

/** The ready-made lists of tasks; the engine knows each by its title. */
public enum TaskList implements Worded {
    RED_FLAGS,
    REVIEWS,
    MY_GROUPS,
    UNCLAIMED,
    MINE,
    BACK_WITH_ME,
    DUE_TODAY,
    OVERDUE
}
