package clinic.vein.messaging;

import clinic.vein.kernel.Words;

/** What a letter says, in the language of whoever reads it. */
@FunctionalInterface
public interface LetterDraft {

    LetterText in(Words words);
}
