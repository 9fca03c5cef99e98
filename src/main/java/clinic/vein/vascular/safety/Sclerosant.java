package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;

/** What is injected. */
public enum Sclerosant implements Worded {
    POLIDOCANOL,
    SODIUM_TETRADECYL_SULFATE
}
