package clinic.vein.vascular.followup;

import clinic.vein.kernel.Worded;

/** A part of the closing letter that is said in sentences: whoever signs may say it otherwise, where the clinic allows it. */
public enum LetterPart implements Worded {
    REASON,
    DECISION,
    ADVICE
}
