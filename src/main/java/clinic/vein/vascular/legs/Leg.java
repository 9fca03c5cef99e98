package clinic.vein.vascular.legs;

import clinic.vein.kernel.Worded;

/** Which leg. */
public enum Leg implements Worded {
    LEFT,
    RIGHT
}
