package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** How a change of scores is put into one percentage: publications do both, and rarely say which. Explained by its formula. */
enum ChangeMade implements Worded {
    RATIO_OF_MEANS,
    MEAN_OF_INDIVIDUAL_CHANGES
}
