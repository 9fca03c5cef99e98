package clinic.vein.checkup;

import clinic.vein.kernel.Worded;
import clinic.vein.process.ProcessTrouble.Kind;

/** What each kind of trouble is called, what it means, and what repairs it. */
public enum Remedy implements Worded {
    NO_PATHWAY,
    SEVERAL_PATHWAYS,
    PATHWAY_OF_CLOSED,
    PATHWAY_OF_NOBODY,
    TASK_NOT_LISTED,
    LISTED_TASK_GONE,
    TASK_LISTED_WRONGLY,
    TASK_WITHOUT_OWNER,
    TASK_WITHOUT_TIMER,
    CLAIM_OF_NOBODY,
    NOTHING_AHEAD,
    STEP_GIVEN_UP,
    MESSAGE_NOT_SENT,
    BOOKED_ON_CLOSED_DAY,
    OPEN_AFTER_DEATH;

    private enum Part {
        REPAIR
    }

    public static Remedy of(Kind kind) {
        return valueOf(kind.name());
    }

    public String repair() {
        return part(Part.REPAIR);
    }
}
