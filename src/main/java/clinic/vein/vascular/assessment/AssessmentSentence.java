package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Worded;

/** What is said of a treatment while it is being planned. */
enum AssessmentSentence implements Worded {
    /** Has places for the product and its form. */
    RULED_OUT,
    UNSUITABLE,
    /** Has a place for the specialist's reason. */
    UNSUITABLE_BECAUSE,
    /** Has a place for what it is. */
    ABSOLUTE,
    FOUND_AT_ASSESSMENT,
    REPORTED,
    NOT_KNOWN,
    NOT_ASKED,
    AMONG_MEDICINES
}
