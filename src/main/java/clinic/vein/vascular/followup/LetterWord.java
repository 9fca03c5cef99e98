package clinic.vein.vascular.followup;

import clinic.vein.kernel.Worded;

/** Words of a language by which a text of a letter is held to the record. */
enum LetterWord implements Worded {
    /** Separated by blanks: each turns what is said into its opposite. */
    NEGATIONS
}
