package clinic.vein.waiting;

import clinic.vein.kernel.Worded;

/** How long a patient may wait, and where that comes from. */
public enum WaitingStandard implements Worded {
    /** That of the United Kingdom. */
    REFERRAL_TO_TREATMENT,

    /** Of a clinic elsewhere, which has set one itself. */
    OWN
}
