package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** Where a row of outcomes comes from. */
public enum Origin implements Worded {
    CLINIC,
    HISTORICAL,
    /** Made to match published aggregates: no patients, so never together with the others. */
    SYNTHETIC
}
