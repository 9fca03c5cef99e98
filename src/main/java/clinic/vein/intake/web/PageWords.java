package clinic.vein.intake.web;

import clinic.vein.kernel.Worded;

/** Small words of the patients' pages. */
enum PageWords implements Worded {
    YES,
    NO,
    /** The number with its unit. */
    READ_AS,
    /** How long to wait. */
    A_MINUTE,
    MINUTES
}
