package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** What was injected, one answer for each patient. */
public enum Product implements Worded {
    POLIDOCANOL,
    SODIUM_TETRADECYL_SULFATE,
    SEVERAL
}
