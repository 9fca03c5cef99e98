package clinic.vein.scheduling;

import clinic.vein.kernel.Worded;

/** The rooms of a clinic whose settings name none. */
enum StandardRoom implements Worded {
    ASSESSMENT,
    TREATMENT
}
