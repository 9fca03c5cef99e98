package clinic.vein.messaging;

import clinic.vein.kernel.Words;
import clinic.vein.referral.Referral;
import java.time.LocalDate;

/** Puts a letter on paper. */
public interface LetterPaper {

    /** @param words in the language of the text */
    Printed print(Referral referral, LetterText text, LocalDate day, Words words);
}
