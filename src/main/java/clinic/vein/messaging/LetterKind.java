package clinic.vein.messaging;

import clinic.vein.kernel.Worded;

/** What a letter is about. The title is all that the document's metadata says. */
public enum LetterKind implements Worded {
    CLOSING,
    ADVICE,
    DECLINE,
    RETURN
}
