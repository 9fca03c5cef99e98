package clinic.vein.review;

import clinic.vein.kernel.Worded;

/** The headings of the letters that a review ends with. */
enum LetterHeading implements Worded {
    OUR_ADVICE,
    WHY_NOT,
    WHAT_WOULD_CHANGE
}
