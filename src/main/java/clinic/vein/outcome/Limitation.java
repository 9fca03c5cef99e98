package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** Why a better score need not be the treatment's work. */
public enum Limitation implements Worded {
    NO_CONTROL,
    WORST_AT_THE_START,
    SHORT_FOLLOW_UP,
    SELECTED,
    OWN_ANSWERS,
    CHANCE
}
