package clinic.vein.talk;

import clinic.vein.kernel.Worded;

/** A colleague's second opinion. It advises: who decides is not bound by it. */
public enum Opinion implements Worded {
    AGREES,
    WOULD_DECIDE_OTHERWISE,
    CANNOT_TELL_YET
}
