package clinic.vein.waiting;

import clinic.vein.kernel.Worded;

/** How long a patient may wait, and where that comes from. */
public enum WaitingStandard implements Worded {
    REFERRAL_TO_TREATMENT
}
