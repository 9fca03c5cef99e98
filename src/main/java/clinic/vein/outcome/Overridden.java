package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** Advice that a clinician passed over with a reason. */
public enum Overridden implements Worded {
    TREATMENT_ADVICE,
    CONTRAINDICATION,
    DOSE_LIMIT,
    SESSION_INTERVAL
}
