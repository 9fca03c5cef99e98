package clinic.vein.scheduling;

import clinic.vein.kernel.Worded;

/** What a patient may need of a time. */
public enum SlotNeed implements Worded {
    STEP_FREE,
    INTERPRETER,
    CHAPERONE
}
